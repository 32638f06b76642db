-- The order of the steps that lead to an active e-voucher. See 0001 for the conventions.

-- Where it was begun: 'browser', 'wechat' or 'alipay'.
ALTER TABLE identities ADD COLUMN activation_channel TEXT NOT NULL DEFAULT 'browser';

-- In WeChat a payment password is set before the person is proven. It opens nothing, and becomes the payment password
-- with the person check.
ALTER TABLE identities ADD COLUMN prepared_password_hash TEXT
    CHECK (prepared_password_hash IS NULL OR person_checked_at IS NULL);
