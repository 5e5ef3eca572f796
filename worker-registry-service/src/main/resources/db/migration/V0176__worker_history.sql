-- What a worker's record said before. Ciphertexts stay ciphertexts; a rotation writes them anew, an erasure removes the rows.
call keep_history('worker');
create policy worker_history_of_own_unit on worker_history to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, delete on worker_history to ${app};
grant update (id_number_cipher, id_number_key, name_cipher, phone_cipher, phone_key, address_cipher, alternate_contact_cipher,
              emergency_contact_cipher, assistance_owner_cipher, reason_cipher, content_key) on worker_history to ${app};
