-- An erased person goes from the answers that were kept: status and headers stay, so that the effect is not repeated.
GRANT UPDATE (headers, body, subjects) ON kept_answer TO ${app};
CREATE INDEX kept_answer_about ON kept_answer USING gin (subjects);
