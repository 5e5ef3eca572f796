-- What the state topics no longer hold is removed when a view is built anew.
GRANT DELETE ON order_terms, division TO ${app};
