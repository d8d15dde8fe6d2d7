-- The articles of orders and, behind those of each order, what its total is made of besides. Rows follow one another as
-- in the file: windows without an order take them so, and to sort them would cost more than most of what is done here.
WITH
read AS NOT MATERIALIZED (
    SELECT
        *,
        name IS DISTINCT FROM LAG(name) OVER () OR _row = 0 AS is_first,
        name IS DISTINCT FROM LEAD(name) OVER () OR LEAD(_row) OVER () IS NULL AS is_last,
        CASE WHEN cancelled IS NULL THEN LOWER(status) ELSE 'cancelled' END AS state,
        -- most amounts are plain, but `$1,234.50` and `(12.34)` are some too; what a cast would round is none
        LIST_TRANSFORM(
            [quantity, price, discount, total, refunded],
            LAMBDA text: TRY_CAST(
                CASE
                    WHEN REGEXP_FULL_MATCH(text, '-?[0-9]{1,10}([.][0-9]{1,8})?') THEN text
                    ELSE REPLACE(
                        REGEXP_EXTRACT(
                            REGEXP_REPLACE(REPLACE(REPLACE(text, '$', ''), ' ', ''), '^[(](.*)[)]$', '-\1'),
                            '^[+-]?(([0-9]+|[0-9]{0,3}(,[0-9]{3})+)([.][0-9]{0,8}0*)?|[.][0-9]{1,8}0*)$'
                        ),
                        ',',
                        ''
                    )
                END AS DECIMAL(18, 8)
            )
        ) AS amounts
    FROM seen
),
sold AS NOT MATERIALIZED (
    SELECT
        *,
        -- 19 digits make a product of 37; below 12 of them before the point, no sum of a file can be too large
        TRY_CAST(
            CAST(COALESCE(amounts[1], 0) AS DECIMAL(19, 8)) * COALESCE(amounts[2], 0) AS DECIMAL(28, 16)
        ) AS gross,
        gross - COALESCE(amounts[3], 0) AS net,
        CASE
            WHEN quantity IS NOT NULL AND amounts[1] IS NULL THEN 'Lineitem quantity'
            WHEN gross IS NULL OR price IS NOT NULL AND amounts[2] IS NULL THEN 'Lineitem price'
            WHEN discount IS NOT NULL AND amounts[3] IS NULL THEN 'Lineitem discount'
        END AS odd
    FROM read
),
summed AS NOT MATERIALIZED (
    SELECT *, SUM(net) OVER (ROWS UNBOUNDED PRECEDING) AS so_far
    FROM sold
),
-- each article beside what the first row of its order tells
articles AS NOT MATERIALIZED (
    SELECT
        *,
        LAST_VALUE(
            CASE
                WHEN is_first
                    THEN {
                        'row': _row,
                        'place': _where,
                        'created': created,
                        'number': COALESCE(id, name),
                        'currency': currency,
                        'state': state,
                        'country': COALESCE(shipped_to, billed_to),
                        'discount': discount_of_all,
                        'shipping': shipping,
                        'taxes': taxes,
                        'refunded': refunded,
                        'kept': amounts[4] - COALESCE(amounts[5], 0),
                        'before': so_far - net
                    }
            END IGNORE NULLS
        ) OVER (ROWS UNBOUNDED PRECEDING) AS head
    FROM summed
),
refused AS (
    SELECT
        head.row AS first_row,
        CASE
            WHEN COUNT(_problem) > 0
                THEN 'Another row of this order is damaged, so its total cannot be divided.'
            WHEN BOOL_OR(is_first AND (status IS NULL OR total IS NULL))
                THEN 'The first row of this order, with its status and total, is not in the file.'
            ELSE COALESCE(
                MIN_BY(odd, _row),
                CASE WHEN BOOL_OR(is_first AND amounts[4] IS NULL) THEN 'Total' ELSE 'Refunded Amount' END
            ) || ' of this order is no amount.'
        END AS problem
    FROM articles
    WHERE
        _problem IS NOT NULL
        OR odd IS NOT NULL
        OR is_first AND (status IS NULL OR amounts[4] IS NULL OR refunded IS NOT NULL AND amounts[5] IS NULL)
    GROUP BY head.row
),
lines AS (
    SELECT
        *,
        head.state IN ('paid', 'partially_paid', 'partially_refunded', 'refunded') AS is_paid,
        head.state NOT IN ('cancelled', 'voided') AS counts,
        -- whether a row is what remains of its order; NULL in orders that are refused
        UNNEST(
            CASE WHEN problem IS NOT NULL THEN [NULL] WHEN is_last THEN [FALSE, TRUE] ELSE [FALSE] END
        ) AS is_rest,
        CASE WHEN counts THEN is_rest END AS counts_rest
    FROM articles
    LEFT JOIN refused ON refused.first_row = head.row
),
written AS (
    SELECT
        *,
        CAST(CASE WHEN NOT counts_rest THEN gross END AS VARCHAR) AS gross_text,
        CAST(
            CASE
                WHEN is_paid AND is_rest THEN head.kept - (so_far - head.before)
                WHEN is_paid AND NOT is_rest THEN net
            END AS VARCHAR
        ) AS net_text
    FROM lines
)
SELECT
    CASE WHEN is_rest THEN head.created WHEN NOT is_rest THEN COALESCE(created, head.created) END AS "Created at",
    CASE WHEN problem IS NULL THEN head.number END AS "Order",
    CASE WHEN is_rest THEN 'order' WHEN NOT is_rest THEN CAST(_row - head.row + 1 AS VARCHAR) END AS "Line",
    CASE WHEN NOT is_rest THEN item END AS "Lineitem name",
    CASE WHEN NOT is_rest THEN sku END AS "Lineitem sku",
    CASE WHEN problem IS NULL THEN head.currency END AS "Currency",
    CASE WHEN problem IS NULL THEN head.state END AS "Status",
    CASE WHEN problem IS NULL THEN head.country END AS "Country",
    CASE WHEN NOT counts_rest THEN quantity END AS "Units",
    -- at least two decimals, no more than needed
    CASE WHEN SUFFIX(gross_text, REPEAT('0', 14)) THEN LEFT(gross_text, -14) ELSE RTRIM(gross_text, '0') END AS "Gross",
    CASE WHEN counts_rest THEN head.discount WHEN NOT counts_rest THEN discount END AS "Discount",
    CASE WHEN counts_rest THEN head.shipping END AS "Shipping",
    CASE WHEN counts_rest THEN head.taxes END AS "Taxes",
    CASE WHEN counts_rest THEN head.refunded END AS "Refunded Amount",
    CASE WHEN SUFFIX(net_text, REPEAT('0', 14)) THEN LEFT(net_text, -14) ELSE RTRIM(net_text, '0') END AS "Net",
    CASE WHEN is_rest THEN head.place ELSE _where END AS _where,
    COALESCE(_problem, problem) AS _problem
FROM written
