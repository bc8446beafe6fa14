drop policy sealer on organizations.organization;
revoke usage on schema organizations from app_sealer;
revoke select on organizations.organization from app_sealer;
drop function audit.seal(uuid);
drop table audit.block;
drop function audit.event_text(audit.event);
drop table audit.event;
drop function audit.immutable();
drop schema audit;
