drop table invoices.financing;
drop table invoices.invoice_line;
drop table invoices.invoice;
drop table invoices.vat_rate;
drop function invoices.posted_stays();
drop function invoices.lines_add_up();
drop function invoices.vat_rate_is_known();
drop schema invoices;
