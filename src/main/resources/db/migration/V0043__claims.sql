-- A claim: somebody said on a day that something is the first, the largest, the third … What speaks for it and what
-- against it is told of nothing else, nor the figure as which it is held.
alter table milestone
    drop constraint milestone_what,
    add supports_ar text,
    add supports_fr text,
    add supports_en text,
    add opposes_ar  text,
    add opposes_fr  text,
    add opposes_en  text,
    add figure_id   bigint,
    add constraint milestone_what check (what in ('announced', 'signed', 'in-force', 'works-started', 'delivered', 'inaugurated',
        'opened', 'extended', 'held', 'postponed', 'cancelled', 'founded', 'claimed')),
    add constraint milestone_claimed check (what = 'claimed' or num_nonnulls(supports_ar, supports_fr, supports_en,
        opposes_ar, opposes_fr, opposes_en, figure_id) = 0),
    add constraint milestone_figure foreign key (figure_id) references entry;
