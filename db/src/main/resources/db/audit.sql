-- The catalogue audit: each query returns the rows that are wrong; none is right. A section begins with its
-- number and what it means. The reviewed exceptions stand in the query itself, by name.

-- D1 a tenant table without row security, without force, or without a policy
select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'attic') and n.nspname !~ '^pg_'
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
  and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid));

-- D2 a table without organization_id that is not on the reviewed list
select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'attic') and n.nspname !~ '^pg_'
  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
  and (n.nspname, c.relname) not in (('migration', 'changelog'), ('invoices', 'vat_rate'), ('identity', 'person'), ('identity', 'recovery_code'),
    ('identity', 'mailed_secret'), ('identity', 'failure'), ('identity', 'session'),
    ('identity', 'passkey'), ('identity', 'challenge'), ('delivery', 'message'));

-- D3 a policy that is anything but the tenant's comparison, for everybody and every command, and is not on the reviewed list
select polrelid::regclass::text, polname::text from pg_policy
where not (polcmd = '*' and polpermissive and polroles = array[0::oid]
    and pg_get_expr(polqual, polrelid) = '(organization_id = app.tenant_id())'
    and pg_get_expr(polwithcheck, polrelid) = '(organization_id = app.tenant_id())')
  and (polrelid::regclass::text, polname::text, polcmd::text, polroles::text) not in (
    ('organizations.organization', 'operator', 'r', array[to_regrole('app_operator')::oid]::text),
    ('organizations.organization', 'sealer', 'r', array[to_regrole('app_sealer')::oid]::text),
    ('identity.membership', 'identity', 'r', array[to_regrole('app_identity')::oid]::text),
    ('audit.event', 'sealer', 'r', array[to_regrole('app_sealer')::oid]::text),
    ('audit.block', 'sealer', '*', array[to_regrole('app_sealer')::oid]::text));

-- D4 a unique index of a tenant table that leaves organization_id out
select i.indexrelid::regclass::text, i.indrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
where i.indisunique and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'attic')
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnum = i.indkey[0]);

-- D5 a foreign key between tenant tables that does not carry organization_id to organization_id
with t as (select c.oid, a.attnum from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
select k.conrelid::regclass::text, k.conname::text from pg_constraint k join t s on s.oid = k.conrelid join t d on d.oid = k.confrelid
where k.contype = 'f' and not exists (select from unnest(k.conkey, k.confkey) u(a, b) where a = s.attnum and b = d.attnum);

-- D6 a view that is not security_invoker; any materialized view or foreign table
select c.oid::regclass::text, c.relkind::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and (c.relkind in ('m', 'f') or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']));

-- D7 a SECURITY DEFINER function without pinned search_path, or that anybody may execute
select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname !~ '^pg_'
  and (not exists (select from unnest(p.proconfig) s where s like 'search_path=%') or has_function_privilege('public', p.oid, 'execute'));

-- D8 a function that reads settings but claims to be immutable, or any function that claims to be leakproof
select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and p.prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
  and ((p.provolatile = 'i' and p.prosrc ~* 'current_setting|tenant_id') or p.proleakproof);

-- D9 an application role with a forbidden attribute, membership, privilege or possession
with r as (select oid, rolname::text as rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
  where rolname in ('app_rw', 'app_ro', 'app_report', 'app_operator', 'app_identity', 'app_relay', 'app_sealer')),
n as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
select 'attribute' as what, rolname from r where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
union all select 'membership', r.rolname || ' in ' || m.roleid::regrole from pg_auth_members m join r on r.oid = m.member
union all select 'privilege', r.rolname || ' ' || x || ' ' || c.oid::regclass from pg_class c join n on n.oid = c.relnamespace
  cross join r cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) x(x)
  where c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, x)
union all select 'column', r.rolname || ' REFERENCES ' || c.oid::regclass from pg_class c join n on n.oid = c.relnamespace cross join r
  where c.relkind in ('r', 'p') and has_any_column_privilege(r.oid, c.oid, 'REFERENCES')
union all select 'sequence', r.rolname || ' ' || c.oid::regclass from pg_class c join n on n.oid = c.relnamespace cross join r
  where c.relkind = 'S' and has_sequence_privilege(r.oid, c.oid, 'USAGE, SELECT, UPDATE')
union all select 'create', n.nspname || ' ' || r.rolname from n cross join r where has_schema_privilege(r.oid, n.oid, 'CREATE')
union all select 'database', r.rolname || ' ' || x from r cross join (values ('TEMP'), ('CREATE')) x(x)
  where has_database_privilege(r.oid, current_database(), x)
union all select 'possession', c.oid::regclass || ' ' || c.relowner::regrole from pg_class c join n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'S') and (c.relowner in (select oid from r) or c.relowner::regrole::text = 'postgres')
union all select 'possession', p.oid::regprocedure || ' ' || p.proowner::regrole from pg_proc p join n on n.oid = p.pronamespace
  where p.proowner in (select oid from r)
union all select 'possession', n.nspname || ' ' || r.rolname from pg_namespace s join n on n.oid = s.oid join r on r.oid = s.nspowner;

-- D10 an append-only table that an application role can change, whole or by a column
select c.oid::regclass::text, r.r, x from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join (values ('app_rw'), ('app_ro'), ('app_report'), ('app_operator'), ('app_identity'), ('app_relay'), ('app_sealer')) r(r)
cross join (values ('UPDATE'), ('DELETE')) x(x)
where (n.nspname, c.relname) in (('ledger', 'journal_entry'), ('ledger', 'journal_line'), ('ledger', 'item_match'), ('ledger', 'open_item'),
    ('ledger', 'journal_head'), ('ledger', 'period'), ('ledger', 'fiscal_year'),
    ('closing', 'settlement_share'), ('closing', 'settlement_line'), ('contributions', 'call'), ('contributions', 'call_share'),
    ('banking', 'movement'), ('banking', 'allocation'), ('audit', 'event'), ('audit', 'block'),
    ('control', 'remark'), ('control', 'remark_turn'), ('control', 'report'), ('control', 'sample'), ('control', 'sample_entry'),
    ('control', 'seen'), ('documents', 'store'), ('documents', 'content'), ('documents', 'document'), ('documents', 'belonging'),
    ('documents', 'withdrawal'))
  and (has_table_privilege(r.r, c.oid, x) or (x = 'UPDATE' and has_any_column_privilege(r.r, c.oid, x)))
union all
select c.oid::regclass::text, r.r, 'INSERT' from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join (values ('app_rw'), ('app_ro'), ('app_report'), ('app_operator'), ('app_identity'), ('app_relay'), ('app_sealer')) r(r)
where (n.nspname, c.relname) in (('ledger', 'journal_entry'), ('ledger', 'journal_line'), ('ledger', 'item_match'), ('ledger', 'journal_head'))
  and has_any_column_privilege(r.r, c.oid, 'INSERT');

-- D11 a partition that is granted past its parent
select c.oid::regclass::text from pg_class c where c.relispartition and has_table_privilege('app_rw', c.oid, 'SELECT') and not c.relrowsecurity;

-- D12 a type that cannot hold money or time exactly
select a.attrelid::regclass::text, a.attname::text, format_type(a.atttypid, a.atttypmod) from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.attnum > 0 and not a.attisdropped
  and format_type(a.atttypid, null) in ('real', 'double precision', 'money', 'timestamp without time zone', 'json', 'time with time zone');

-- D13 a constraint not validated, a trigger switched off, an invalid index
select conrelid::regclass::text, conname::text from pg_constraint where not convalidated
union all select tgrelid::regclass::text, tgname::text from pg_trigger where tgenabled <> 'O' and not tgisinternal
union all select indrelid::regclass::text, indexrelid::regclass::text from pg_index where not indisvalid;

-- D14 a foreign key that no index of the referencing table supports
select k.conrelid::regclass::text, k.conname::text from pg_constraint k
where k.contype = 'f' and not exists (select from pg_index i where i.indrelid = k.conrelid
  and i.indpred is null and (i.indkey::int2[])[0:array_length(k.conkey, 1) - 1] @> k.conkey);
