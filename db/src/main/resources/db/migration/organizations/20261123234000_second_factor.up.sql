-- Whether who moves money of this organization must have signed in with a second factor, also where the server does not ask for it.
alter table organizations.organization add column second_factor boolean not null default false;
grant update (second_factor) on organizations.organization to app_rw;
-- What a way down laid aside.
do $$ begin
  if to_regclass('attic.second_factors') is null then return; end if;
  alter table organizations.organization no force row level security;
  update organizations.organization o set second_factor = true from attic.second_factors f where f.organization_id = o.organization_id;
  alter table organizations.organization force row level security;
  drop table attic.second_factors;
  if not exists (select from pg_class where relnamespace = 'attic'::regnamespace) then drop schema attic; end if;
end $$;
