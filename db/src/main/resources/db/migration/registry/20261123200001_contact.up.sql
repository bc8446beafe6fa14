-- How the people and firms of a building are reached. A row of its own: whoever may not know it reads the party without it,
-- and it is taken away without touching the books.
create table registry.contact (
  organization_id uuid not null,
  building_id uuid not null,
  party_id uuid not null,
  street app.label, postcode app.label, city app.label,
  country text check (country ~ '^[A-Z]{2}$'),
  email text check (length(email) between 3 and 254 and email ~ '^[!-?A-~]+@[!-?A-~]+$'),
  telephone text check (telephone ~ '^[+0-9 ./()-]{5,30}$'),
  letters text not null check (letters in ('POST','EMAIL')),
  primary key (organization_id, building_id, party_id),
  foreign key (organization_id, building_id, party_id) references registry.party,
  constraint contact_address_is_whole check (num_nulls(street, postcode, city, country) in (0, 4)),
  constraint contact_letters_have_an_address check (letters = 'POST' or email is not null));
call app.protect('registry.contact');
grant insert, delete on registry.contact to app_rw;
