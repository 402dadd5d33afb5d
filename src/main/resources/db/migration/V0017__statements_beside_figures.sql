-- What a regional investment centre or a party declares beside a figure; its evidence has the field "statement".
alter table figure add statement_ar text, add statement_fr text, add statement_en text;
