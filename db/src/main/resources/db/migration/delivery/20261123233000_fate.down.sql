drop function delivery.fate(text[]);
revoke usage on schema delivery from app_ro;
