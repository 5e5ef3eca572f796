-- The office that sends workers by the line of an order reads how the order changed.
CREATE POLICY job_order_history_of_the_line ON job_order_history FOR SELECT TO ${app}
    USING (EXISTS (
        SELECT FROM job_order o
        JOIN agreement_link a ON a.destination_unit = o.destination_province AND a.lines @> ARRAY[o.agreement_line_id]
        WHERE o.destination_province = job_order_history.destination_province AND o.id = job_order_history.id
          AND a.origin_province = nullif(current_setting('app.province', true), '') AND a.state = 'ACTIVE'));
