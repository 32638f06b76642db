-- Which of several insured records a person uses: e-voucher, balance and bills follow it. See 0001 for the conventions.

CREATE TABLE insured_place_choices (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES insured_persons (id),
    area TEXT NOT NULL,
    scheme TEXT NOT NULL,
    chosen_at BIGINT NOT NULL,
    FOREIGN KEY (person_id, area, scheme) REFERENCES insurances (person_id, area, scheme)
);
