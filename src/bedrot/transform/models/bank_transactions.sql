-- One row per movement; one that two exports of an account hold is told alike by both and counts once.
-- The label's table of payees says what a description means; of what nobody knows, nothing is said.
SELECT
    m.source,
    m.account,
    m.day,
    m.posted,
    m.description,
    m.bank_category,
    m.entry,
    m.currency,
    CASE WHEN m.amount > 0 THEN p.income ELSE p.expense END AS category,
    p.payee,
    m.status,
    COALESCE(
        CASE WHEN m.amount > 0 THEN p.income ELSE p.expense END IN ('transfer', 'payment/credit'), FALSE
    ) AS transfer,
    m.amount,
    m.balance,
    m.delivery,
    m.observed_at,
    m.lines
FROM (
    SELECT
        source,
        account,
        day,
        posted,
        description,
        bank_category,
        entry,
        currency,
        MAX_BY(status, newness) FILTER (WHERE status IS NOT NULL) AS status,
        MAX_BY(amount, newness) FILTER (WHERE amount IS NOT NULL) AS amount,
        MAX_BY(balance, newness) FILTER (WHERE balance IS NOT NULL) AS balance,
        MAX_BY(delivery, newness) AS delivery,
        MAX(observed_at) AS observed_at,
        COUNT(*) AS lines
    FROM lines
    GROUP BY source, account, day, posted, description, bank_category, entry, currency
) AS m
LEFT JOIN payee_names AS p ON p.name = m.description
ORDER BY m.source, m.account, m.day, m.posted, m.description, m.bank_category, m.entry, m.currency
