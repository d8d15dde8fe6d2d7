// Written by scripts/types.mjs from openapi.json; change the server instead.

export interface paths {
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Openapi
         * @description What can be asked here, as an OpenAPI document.
         */
        get: operations["openapi_api_openapi_json_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Session
         * @description Who is logged in, and whether anybody can log in yet.
         */
        get: operations["session_api_v1_session_get"];
        put?: never;
        /**
         * Log In
         * @description Log in: the answer sets a cookie. An earlier session of this browser ends.
         */
        post: operations["log_in_api_v1_session_post"];
        /**
         * Log Out
         * @description Log out: the session ends here and in the browser.
         */
        delete: operations["log_out_api_v1_session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description Choose a name and a password with the secret of an invitation, and be logged in.
         */
        post: operations["accept_api_v1_session_accept_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter
         * @description Look around the sample label with the link that the server has printed.
         */
        post: operations["enter_api_v1_session_enter_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Share
         * @description See the figures of one act with the link that an admin has made; it opens as often as it holds.
         */
        post: operations["open_share_api_v1_session_share_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People
         * @description Everybody who may log in.
         */
        get: operations["people_api_v1_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite
         * @description Invite somebody, or let somebody choose a new password.
         */
        post: operations["invite_api_v1_people_invitations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Role
         * @description Give somebody another role; what they have open ends.
         */
        put: operations["change_role_api_v1_people__name__put"];
        post?: never;
        /**
         * Remove
         * @description Let somebody in no more; what they have open ends.
         */
        delete: operations["remove_api_v1_people__name__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens
         * @description The programs that may read.
         */
        get: operations["tokens_api_v1_tokens_get"];
        put?: never;
        /**
         * New Token
         * @description Let a program read, with a token that is shown this once.
         */
        post: operations["new_token_api_v1_tokens_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Token
         * @description Let a program read no more.
         */
        delete: operations["remove_token_api_v1_tokens__name__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit
         * @description Who came in and who changed what.
         */
        get: operations["audit_api_v1_audit_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Looks
         * @description Who looked at what, and how often.
         */
        get: operations["looks_api_v1_audit_looks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shares
         * @description The links that hold, by act.
         */
        get: operations["shares_api_v1_shares_get"];
        put?: never;
        /**
         * Share
         * @description Share an act's figures by a link that is shown this once; whoever has it sees that act and nothing else.
         */
        post: operations["share_api_v1_shares_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{share_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unshare
         * @description Take a link back; whoever came in by it is out at once.
         */
        delete: operations["unshare_api_v1_shares__share_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Label
         * @description The label: its name, its day, and what its pages can be filtered by.
         */
        get: operations["label_api_v1_label_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kpis
         * @description All KPIs through the filters; of the newest complete month where no period is asked for.
         */
        get: operations["kpis_api_v1_kpis_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{metric}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kpi
         * @description One KPI, by id or number.
         */
        get: operations["kpi_api_v1_kpis__metric__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Courses
         * @description How a measure went, by day, week or month: gaps stay gaps, unfinished steps are marked as provisional.
         */
        get: operations["courses_api_v1_courses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rankings
         * @description The members of an axis, largest first, with their share and the change against the equally many days before.
         *
         *     Without days it is the 28 newest settled ones, or of what is known by month the newest complete month.
         */
        get: operations["rankings_api_v1_rankings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Datasets
         * @description What courses and rankings can be asked of: datasets, measures, axes and steps.
         */
        get: operations["datasets_api_v1_datasets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tracks
         * @description The label's recordings with what they earned; of all months where none are asked for.
         */
        get: operations["tracks_api_v1_catalogue_tracks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/tracks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Track
         * @description One recording: what it earned, and in which stores and countries; of all months where none are asked for.
         */
        get: operations["track_api_v1_catalogue_tracks__key__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/artists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Artists
         * @description The label's acts with their other names and members, and what their recordings earned in all months.
         */
        get: operations["artists_api_v1_catalogue_artists_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everywhere
         * @description KPIs, acts, recordings and campaigns in whose names the words occur, at most 20.
         */
        get: operations["everywhere_api_v1_search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Countries
         * @description Where music was used and paid for; of the newest complete month where none is asked for.
         */
        get: operations["countries_api_v1_countries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Networks
         * @description Followers and people reached of each account and audience, as of its newest settled day.
         */
        get: operations["networks_api_v1_audience_networks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience/songs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Songs
         * @description What stores counted of each song over the newest period they told, most streams first.
         */
        get: operations["songs_api_v1_audience_songs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience/playlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Playlists
         * @description Playlists that acts were heard on over the newest period told, most streams first.
         */
        get: operations["playlists_api_v1_audience_playlists_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts
         * @description Posts and videos as they stood when they were looked at last, most views first; ``store``: a network's key.
         */
        get: operations["posts_api_v1_audience_posts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketing/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns
         * @description What each campaign cost and did, the dearest first; of all months where none are asked for.
         */
        get: operations["campaigns_api_v1_marketing_campaigns_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketing/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Links
         * @description Views and clicks of link pages and of each link on them; of all months where none are asked for.
         */
        get: operations["links_api_v1_marketing_links_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketing/mailings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mailings
         * @description Mailings and what became of them, newest first; all where no months are asked for.
         */
        get: operations["mailings_api_v1_marketing_mailings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketing/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Way To A Stream
         * @description Impressions, clicks, link visits and streams of one period side by side, each with who counted it.
         *
         *     Of the newest month that is complete in all of them where none is asked for.
         */
        get: operations["way_to_a_stream_api_v1_marketing_funnel_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue By Month
         * @description Expected against paid, month by month; the newest 24 months where none are asked for.
         */
        get: operations["revenue_by_month_api_v1_revenue_months_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements
         * @description Statements, newest first, each with whether a payout of it arrived at the bank.
         */
        get: operations["statements_api_v1_revenue_statements_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/statements/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parts Of Statement
         * @description One statement by month of use and store.
         */
        get: operations["parts_of_statement_api_v1_revenue_statements_parts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payouts Of Statements
         * @description What came in at the bank against what statements say, as the findings of the lake match them.
         */
        get: operations["payouts_of_statements_api_v1_revenue_payouts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rates
         * @description What each store paid for a play, beside the label's own rate; of the newest complete month where none is asked for.
         */
        get: operations["rates_api_v1_revenue_rates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/delays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payment Delays
         * @description How many months after the month of use statement lines came, of all accounts and of each.
         */
        get: operations["payment_delays_api_v1_revenue_delays_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Splits
         * @description What recordings earned before and after splits; of all months where none are asked for.
         */
        get: operations["splits_api_v1_revenue_splits_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Releases
         * @description The newest releases side by side, each from its first day on (day 0), as the stores count single tracks.
         */
        get: operations["releases_api_v1_releases_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report
         * @description Figures, months, streams, stores, countries, recordings, people, statements and definitions, a sheet each.
         */
        get: operations["report_api_v1_report_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{metric}/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figure Origins
         * @description The curated rows behind a figure, the largest first, each with lines of the files that it sums.
         */
        get: operations["figure_origins_api_v1_kpis__metric__origins_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Course Rows
         * @description The rows behind a point of a course, or behind the total of one of its lines, the largest first.
         *
         *     Their sum is the point. ``source_lines``: with lines of the files that they sum, which takes a look into the lake.
         */
        get: operations["course_rows_api_v1_courses_rows_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rows
         * @description The rows behind a figure of a list (songs, playlists, posts, acts, delays, payments), the largest first.
         *
         *     Their sum is the figure. ``source_lines``: with lines of the files that they sum, which takes a look into the lake.
         */
        get: operations["list_rows_api_v1_lists_rows_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{delivery}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delivery Lines
         * @description Some lines of a landed file round one of them; what belongs to a person is never shown.
         */
        get: operations["delivery_lines_api_v1_deliveries__delivery__lines_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attention Now
         * @description What needs a person today, the most urgent first.
         */
        get: operations["attention_now_api_v1_attention_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Findings
         * @description What is wrong, looks wrong, or is worth knowing in the figures, the gravest first.
         */
        get: operations["findings_api_v1_findings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Platforms
         * @description Every platform: how new its figures are, what came of its files, what to fetch and how; those with files first.
         */
        get: operations["platforms_api_v1_platforms_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lineage
         * @description How files become figures, from platforms to KPIs.
         */
        get: operations["lineage_api_v1_lineage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lake
         * @description What a zone holds, the newest files first.
         */
        get: operations["lake_api_v1_lake_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Doctor
         * @description Look for what is wrong with the label's folder and this machine, as `bedrot doctor` does.
         */
        get: operations["doctor_api_v1_doctor_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Newest Quality
         * @description The newest examination: scores by platform and dimension, what costs points and why, gates not passed.
         */
        get: operations["newest_quality_api_v1_quality_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quality/examinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Examine Again
         * @description Examine the data as they are now, and keep the result beside all earlier ones.
         */
        post: operations["examine_again_api_v1_quality_examinations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quality/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows Of Cause
         * @description Some rows behind a cause, as they stand in their files.
         */
        get: operations["rows_of_cause_api_v1_quality_rows_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quarantine
         * @description Rows that were refused and values that were left empty, each with its line; and files set aside as a whole.
         */
        get: operations["quarantine_api_v1_quarantine_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Warehouse
         * @description Ask one reading statement: nothing can be written, it ends after ten seconds, and the answer has a limit.
         */
        post: operations["ask_warehouse_api_v1_sql_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sql/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Answer
         * @description Ask one reading statement and take its answer as a file; ``X-Bedrot-Cut`` says whether there are more rows.
         */
        post: operations["export_answer_api_v1_sql_exports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sql/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sql Tables
         * @description What can be asked: views and tables with what their rows and columns are.
         */
        get: operations["sql_tables_api_v1_sql_tables_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sql/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved Queries
         * @description The statements that are kept in the label's folder.
         */
        get: operations["saved_queries_api_v1_sql_queries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sql/queries/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Query
         * @description Keep a statement, in place of one of the same name.
         */
        put: operations["save_query_api_v1_sql_queries__name__put"];
        post?: never;
        /**
         * Remove Query
         * @description Remove a kept statement.
         */
        delete: operations["remove_query_api_v1_sql_queries__name__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Mapping
         * @description What a file that was set aside seems to be, by the answers given so far; nothing is kept.
         */
        post: operations["propose_mapping_api_v1_mappings_proposals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Mapping Of File
         * @description Keep what was answered in the label's folder of connectors, and import the file with it.
         */
        post: operations["keep_mapping_of_file_api_v1_mappings_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unknown Names
         * @description Names in statements that nobody knows, and what they can mean.
         */
        get: operations["unknown_names_api_v1_catalogue_names_get"];
        put?: never;
        /**
         * Settle Name
         * @description Say what an unknown name means: one line is added to the label's table, and what it touches is made anew.
         */
        post: operations["settle_name_api_v1_catalogue_names_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tables
         * @description The tables of a label that can be read and written.
         */
        get: operations["tables_api_v1_catalogue_tables_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/tables/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Table
         * @description A table of the label, row by row, with its columns.
         */
        get: operations["table_api_v1_catalogue_tables__name__get"];
        /**
         * Change Table
         * @description Put rows in place of those in a table; the file's comments stay, and what the change touches is made anew.
         *
         *     Nothing is written when the file was changed since it was read, or when it could not be read afterwards.
         */
        put: operations["change_table_api_v1_catalogue_tables__name__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boards
         * @description The boards of the label by title; a file that is broken is among them and says why.
         */
        get: operations["boards_api_v1_boards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Board
         * @description A board with its tiles, and those among them that ask for what this version does not know.
         */
        get: operations["board_api_v1_boards__name__get"];
        /**
         * Change Board
         * @description Make a board, or put it in place of the one that was read; comments in its file stay.
         *
         *     Nothing is written when the file was changed since, or when a new tile asks for what is not known.
         */
        put: operations["change_board_api_v1_boards__name__put"];
        post?: never;
        /**
         * Remove
         * @description Take a board away. Its file is kept in the folder boards/removed, under its name and the time.
         */
        delete: operations["remove_api_v1_boards__name__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How It Is
         * @description How everything is; 503 when it is broken. Details are for those who have logged in.
         */
        get: operations["how_it_is_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How It Is
         * @description How everything is; 503 when it is broken. Details are for those who have logged in.
         */
        get: operations["how_it_is_api_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics
         * @description The same, and how fresh and complete the data are, in the words of Prometheus.
         */
        get: operations["metrics_metrics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kpis
         * @description All KPIs of the newest complete month, in short.
         */
        get: operations["kpis_api_kpis_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overview
         * @description Streams, revenue and what a unit earned, over all time.
         */
        get: operations["overview_api_kpis_overview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summary
         * @description The whole label at a glance.
         */
        get: operations["summary_api_kpis_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis/realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Realtime
         * @description The newest day that distributors have finished counting, against the day before.
         */
        get: operations["realtime_api_kpis_realtime_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Goals
         * @description The label's goals by KPI.
         */
        get: operations["goals_api_kpis_goals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/revenue/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue By Platform
         * @description What each store paid, all months.
         */
        get: operations["revenue_by_platform_api_revenue_platform_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/revenue/artist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue By Artist
         * @description What was paid for each act, all months.
         */
        get: operations["revenue_by_artist_api_revenue_artist_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/revenue/distributor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue By Distributor
         * @description What each distributor counted, and what that is expected to earn.
         */
        get: operations["revenue_by_distributor_api_revenue_distributor_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/revenue/monthly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue By Month
         * @description Paid and expected by month of use.
         */
        get: operations["revenue_by_month_api_revenue_monthly_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/revenue/delays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payment Delays
         * @description Months between use and report.
         */
        get: operations["payment_delays_api_revenue_delays_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/revenue/rps-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rates
         * @description The label's own rates for a stream, by store.
         */
        get: operations["rates_api_revenue_rps_rates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts
         * @description What needs a person, the most urgent first.
         */
        get: operations["alerts_api_kpis_alerts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams By Day
         * @description Streams of the newest days, by distributor.
         */
        get: operations["streams_by_day_api_streaming_daily_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Summary
         * @description All streams that distributors report.
         */
        get: operations["stream_summary_api_streaming_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Growth
         * @description The newest twelve whole and settled periods, each against the one before.
         */
        get: operations["stream_growth_api_streaming_growth_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming/spotify-audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotify Audience
         * @description Spotify's own counts, the newest days first.
         */
        get: operations["spotify_audience_api_streaming_spotify_audience_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files
         * @description The published files of the lake.
         */
        get: operations["files_api_data_files_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/file/{filename}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * File Rows
         * @description Some rows of a published file.
         */
        get: operations["file_rows_api_data_file__filename__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/metadata/{filename}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * File Metadata
         * @description What a published file is.
         */
        get: operations["file_metadata_api_data_metadata__filename__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schemas
         * @description The columns of every conformed dataset, as JSON Schema.
         */
        get: operations["schemas_api_data_schema_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reload Cache
         * @description Look whether anything changed; answers are never kept longer than the data are the same.
         */
        post: operations["reload_cache_api_refresh_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/reload-cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reload Cache
         * @description Look whether anything changed; answers are never kept longer than the data are the same.
         */
        post: operations["reload_cache_api_data_reload_cache_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributor/payment-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promised
         * @description What was announced and never made; it says where the same is to be found.
         */
        get: operations["promised_api_distributor_payment_calendar_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributor/revenue-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promised
         * @description What was announced and never made; it says where the same is to be found.
         */
        get: operations["promised_api_distributor_revenue_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/social": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promised
         * @description What was announced and never made; it says where the same is to be found.
         */
        get: operations["promised_api_social_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promised
         * @description What was announced and never made; it says where the same is to be found.
         */
        get: operations["promised_api_financial_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promised
         * @description What was announced and never made; it says where the same is to be found.
         */
        get: operations["promised_api_streaming_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributor/reconciliation/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reconciliation
         * @description The same of a month's reconciliation.
         */
        get: operations["reconciliation_api_distributor_reconciliation__month__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/semantic/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Semantic Query
         * @description The same of questions in plain language.
         */
        post: operations["semantic_query_api_semantic_query_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send
         * @description Send a file to be imported. The answer names the run, which is done when its turn comes.
         */
        post: operations["send_api_v1_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imported
         * @description What became of an import.
         */
        get: operations["imported_api_v1_imports__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs
         * @description All runs, the newest first, without what became of each file.
         */
        get: operations["runs_api_v1_runs_get"];
        put?: never;
        /**
         * Run All
         * @description Import what lies in the inbox, and bring everything up to date.
         */
        post: operations["run_all_api_v1_runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Run
         * @description A run, with what became of each file.
         */
        get: operations["run_api_v1_runs__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{delivery}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Take an import back: its bytes are kept, its rows no longer count.
         */
        post: operations["withdraw_api_v1_deliveries__delivery__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{delivery}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description Let a withdrawn import count again.
         */
        post: operations["restore_api_v1_deliveries__delivery__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{delivery}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Again
         * @description Import a file once more that was set aside because it does not say whose figures it holds.
         */
        post: operations["read_again_api_v1_deliveries__delivery__read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries
         * @description Every landed file, the one that came last first.
         */
        get: operations["deliveries_api_v1_deliveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Acceptance
         * @description The secret of an invitation, and the name and password its owner chooses.
         */
        Acceptance: {
            /** Secret */
            secret: string;
            /**
             * Name
             * @example Ada
             */
            name: string;
            /**
             * Password
             * @example seven lanterns over the harbour
             */
            password: string;
        };
        /**
         * ActShape
         * @description An act; what its recordings earned before splits. A recording of several acts counts for the first of them.
         *
         *     ``row``: to ask for the rows of these earnings with.
         */
        ActShape: {
            /** Row */
            row: string;
            /** Name */
            name: string;
            /** Status */
            status: string;
            /** Spotify Id */
            spotify_id: string | null;
            /** Members */
            members: string[];
            /** Aliases */
            aliases: components["schemas"]["AliasShape"][];
            /** Tracks */
            tracks: number;
            /** Revenue */
            revenue: string | number | null;
            /** Units */
            units: number | null;
        };
        /**
         * ActsShape
         * @description A page of acts, those of the catalog first.
         */
        ActsShape: {
            /** Currency */
            currency: string | null;
            /** Rows */
            rows: components["schemas"]["ActShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * Alert
         * @description Something to see to.
         */
        Alert: {
            /** Type */
            type: string;
            /** Severity */
            severity: string;
            /** Message */
            message: string;
            /** Timestamp */
            timestamp: string | null;
        };
        /**
         * AliasShape
         * @description Another name of an act; ``source``: who writes it so, null for everybody.
         */
        AliasShape: {
            /** Alias */
            alias: string;
            /** Source */
            source: string | null;
        };
        /**
         * AnswerShape
         * @description What a statement answered. ``cut``: there are more rows than ``limit``.
         *
         *     ``warnings``: figures that may be counted twice, or are not what they look like. ``unchecked``: what was not looked
         *     at. ``seconds``: how long the database took.
         */
        AnswerShape: {
            /** Columns */
            columns: components["schemas"]["ColumnShape"][];
            /** Rows */
            rows: (string | number | null)[][];
            /** Limit */
            limit: number;
            /** Cut */
            cut: boolean;
            /** Seconds */
            seconds: number;
            /** Warnings */
            warnings: string[];
            /** Unchecked */
            unchecked: string[];
        };
        /**
         * ArtistRevenue
         * @description What was paid for an act, all months.
         */
        ArtistRevenue: {
            /**
             * Total Revenue
             * Format: decimal
             * @example 1531.02
             */
            total_revenue: string;
            /** Total Streams */
            total_streams: number;
            /** Transaction Count */
            transaction_count: number;
            /** Platforms */
            platforms: string[];
            /** Platform Count */
            platform_count: number;
        };
        /**
         * AsideShape
         * @description A file that was kept and whose rows do not count, with the reason.
         *
         *     ``explainable``: its layout is not known, and a person can say what it is. ``asks_whose``: it does not say whose
         *     figures it holds, and is read as soon as somebody does.
         */
        AsideShape: {
            /** Delivery */
            delivery: string;
            /** File */
            file: string;
            /** Platform */
            platform: string;
            /** Problem */
            problem: string;
            /** Explainable */
            explainable: boolean;
            /** Asks Whose */
            asks_whose: boolean;
        };
        /**
         * AskableShape
         * @description A dataset that can be asked.
         *
         *     ``family``: who counted it; ``filters``: by what it can be narrowed; ``newest``: the newest day anybody told of it.
         */
        AskableShape: {
            /** Dataset */
            dataset: string;
            /** Title */
            title: string;
            /** Family */
            family: string;
            /** Steps */
            steps: components["schemas"]["Step"][];
            /** Axes */
            axes: components["schemas"]["Axis"][];
            /** Filters */
            filters: components["schemas"]["Filter"][];
            /** Measures */
            measures: components["schemas"]["MeasureShape"][];
            /** Newest */
            newest: string | null;
        };
        /**
         * Askables
         * @description Everything that courses and rankings can be asked of.
         */
        Askables: {
            /** Datasets */
            datasets: components["schemas"]["AskableShape"][];
        };
        /**
         * AttentionShape
         * @description What needs a person today, the most urgent first.
         *
         *     ``state``: of the data it was seen in; ``current``: they are so now, else they are being looked at again.
         *     ``counts``: by severity. ``cut``: how many more there are.
         */
        AttentionShape: {
            /** State */
            state: string;
            /** Current */
            current: boolean;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Items */
            items: components["schemas"]["ItemShape"][];
            /** Cut */
            cut: number;
        };
        /**
         * AudienceDay
         * @description What Spotify itself counted of an act on a day; listeners are people and never add up.
         */
        AudienceDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Artist */
            artist: string | null;
            /** Listeners */
            listeners: number | null;
            /** Streams */
            streams: number | null;
            /** Followers */
            followers: number | null;
        };
        /**
         * AuditEntry
         * @description Something somebody did.
         */
        AuditEntry: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Who */
            who: string;
            /** Action */
            action: string;
            /** Subject */
            subject: string;
            /** Outcome */
            outcome: string;
            /** Address */
            address: string;
        };
        /**
         * AuditPage
         * @description Lines of the trail, the newest first.
         */
        AuditPage: {
            /** Rows */
            rows: components["schemas"]["AuditEntry"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * Axis
         * @description Something that figures are told apart by.
         * @enum {string}
         */
        Axis: "time" | "account" | "store" | "network" | "artist" | "track" | "country" | "campaign" | "link" | "mailing" | "item" | "category";
        /**
         * BoardChange
         * @description A board as it shall be. ``sha256``: of the file that it was read from; null for a new one.
         */
        BoardChange: {
            /**
             * Title
             * @example Monday morning
             */
            title: string;
            /** Tiles */
            tiles: (components["schemas"]["FigureTile"] | components["schemas"]["CourseTile"] | components["schemas"]["RankingTile"] | components["schemas"]["WordsTile"])[];
            /** Sha256 */
            sha256: string | null;
        };
        /**
         * BoardListed
         * @description A board. ``tiles``: how many it has. ``broken``: why its file cannot be shown, which then goes by its name.
         *
         *     ``sha256``: of its file, to take it away; null where only a person can do that in the folder.
         */
        BoardListed: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Tiles */
            tiles: number;
            /** Broken */
            broken: string | null;
            /** Sha256 */
            sha256: string | null;
        };
        /**
         * BoardShape
         * @description A board. ``tiles``: in the order of the page. ``sha256``: of its file, to be sent back with a change.
         */
        BoardShape: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Sha256 */
            sha256: string;
            /** Tiles */
            tiles: (components["schemas"]["FigureTile"] | components["schemas"]["CourseTile"] | components["schemas"]["RankingTile"] | components["schemas"]["WordsTile"])[];
            /** Unknown */
            unknown: components["schemas"]["UnknownTile"][];
        };
        /**
         * Boards
         * @description All boards by title. ``cut``: how many files are left out, which are more than a label may have.
         */
        Boards: {
            /** Boards */
            boards: components["schemas"]["BoardListed"][];
            /** Cut */
            cut: number;
        };
        /**
         * CampaignShape
         * @description A campaign. ``cpc``, ``cpm`` in the currency, ``ctr`` in percent, ``roas`` in times; null where a part is missing.
         *
         *     ``act``, ``track``, ``targeting``: what its name says; ``known_act``, ``known_track``: whom of the label it means.
         *     ``attributed``: purchases that the platform says came of it.
         */
        CampaignShape: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            account: components["schemas"]["Choice"];
            /** Act */
            act: string | null;
            /** Track */
            track: string | null;
            /** Targeting */
            targeting: string | null;
            /** Known Act */
            known_act: string | null;
            /** Known Track */
            known_track: string | null;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Provisional */
            provisional: boolean;
            /** Spend */
            spend: string | number | null;
            /** Attributed */
            attributed: string | number | null;
            /** Impressions */
            impressions: number | null;
            /** Clicks */
            clicks: number | null;
            /** Link Clicks */
            link_clicks: number | null;
            /** Landing Page Views */
            landing_page_views: number | null;
            /** Results */
            results: number | null;
            /** Purchases */
            purchases: number | null;
            /** Cpc */
            cpc: string | null;
            /** Cpm */
            cpm: string | null;
            /** Ctr */
            ctr: string | null;
            /** Roas */
            roas: string | null;
        };
        /**
         * CampaignsShape
         * @description A page of campaigns, the dearest first.
         */
        CampaignsShape: {
            /** Currency */
            currency: string | null;
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Notes */
            notes: string[];
            /** Rows */
            rows: components["schemas"]["CampaignShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * CauseShape
         * @description Why a check did not pass as a whole. ``number``: its place among the check's causes, from 0, to ask for rows.
         */
        CauseShape: {
            /** Number */
            number: number;
            /** What */
            what: string;
            /** Lost */
            lost: number;
            /** Files */
            files: components["schemas"]["FileRef"][];
            /** Days */
            days: components["schemas"]["Days"][];
        };
        /**
         * Check
         * @description One thing that was looked at; ``title`` says what should hold.
         */
        Check: {
            /** Check */
            check: string;
            /** Title */
            title: string;
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "warning" | "problem" | "skipped";
            /** Findings */
            findings: components["schemas"]["Remark"][];
        };
        /**
         * CheckShape
         * @description A check that did not pass as a whole: ``failed`` of ``checked``, in ``unit``.
         *
         *     ``points``: what it costs of the label's overall score.
         */
        CheckShape: {
            /** Subject */
            subject: string;
            /** Title */
            title: string;
            /** Dimension */
            dimension: string;
            /** Check */
            check: string;
            /** Unit */
            unit: string;
            /** Checked */
            checked: number;
            /** Failed */
            failed: number;
            /**
             * Points
             * Format: decimal
             * @example 1531.02
             */
            points: string;
            /** Causes */
            causes: components["schemas"]["CauseShape"][];
        };
        /**
         * Choice
         * @description Something to filter by: the value to ask with, and the name people read.
         */
        Choice: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * ColumnShape
         * @description A column of an answer. ``decimal``: its cells are exact decimals, as text.
         */
        ColumnShape: {
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "integer" | "decimal" | "real" | "day" | "text" | "empty";
        };
        /**
         * CountriesShape
         * @description Countries, the largest first. ``elsewhere``: what belongs to none of them, worldwide use among it; in no total.
         */
        CountriesShape: {
            /** Measure */
            measure: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Rows */
            rows: components["schemas"]["CountryShape"][];
            /** Total */
            total: string | number | null;
            /** Elsewhere */
            elsewhere: string | number | null;
            /** Notes */
            notes: string[];
            /** As Of */
            as_of: string | null;
            /** Sources */
            sources: string[];
        };
        /**
         * CountryMeasure
         * @description What is known of countries.
         * @enum {string}
         */
        CountryMeasure: "net" | "units";
        /**
         * CountryShape
         * @description A country by its ISO 3166 code; ``share`` in percent of all that belongs to a country.
         */
        CountryShape: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Region */
            region: string | null;
            /** Value */
            value: string | number;
            /** Share */
            share: string | null;
            /** Previous */
            previous: string | number | null;
            /** Change */
            change: string | null;
        };
        /**
         * CourseLineShape
         * @description One line. ``total``: of what is settled; of people, its newest settled value; null where nothing is settled.
         */
        CourseLineShape: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Total */
            total: string | number | null;
            /** Points */
            points: components["schemas"]["PointShape"][];
        };
        /**
         * CourseShape
         * @description How a measure went from ``first`` to ``last``, whole steps. ``level``: people, who are never added over days.
         *
         *     The largest lines come first; those that are left are one line ``others`` where they add up. ``as_of``: the newest
         *     settled day. ``sources``: who told it. ``cut``: what is not shown.
         */
        CourseShape: {
            /** Dataset */
            dataset: string;
            /** Measure */
            measure: string;
            /** Title */
            title: string;
            /** Family */
            family: string;
            /** Unit */
            unit: string;
            /** Level */
            level: boolean;
            by: components["schemas"]["Axis"] | null;
            step: components["schemas"]["Step"];
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Lines */
            lines: components["schemas"]["CourseLineShape"][];
            /** Marks */
            marks: components["schemas"]["MarkShape"][];
            /** Notes */
            notes: string[];
            /** As Of */
            as_of: string | null;
            /** Sources */
            sources: string[];
            /** Cut */
            cut: string | null;
        };
        /**
         * CourseTile
         * @description A chart: how a measure went, as /api/v1/courses tells it. ``by``: an axis to tell lines apart by.
         *
         *     ``artist``, ``store`` and ``account``: what it is narrowed to. ``drawn``: in one chart, or in one for each line.
         */
        CourseTile: {
            /** Title */
            title?: string | null;
            /**
             * Wide
             * @default false
             */
            wide: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "course";
            /** Dataset */
            dataset: string;
            /** Measure */
            measure: string;
            /**
             * Step
             * @default month
             * @enum {string}
             */
            step: "day" | "week" | "month";
            /** By */
            by?: string | null;
            /**
             * Drawn
             * @default lines
             * @enum {string}
             */
            drawn: "lines" | "multiples";
            /** Artist */
            artist?: string | null;
            /** Store */
            store?: string | null;
            /** Account */
            account?: string | null;
        };
        /**
         * CrowdShape
         * @description The people of one account or audience, who are added to nobody else's.
         *
         *     ``before``: followers 28 days before ``day``, ``change`` in percent since. ``reached``: people reached on a day (a
         *     network), or listeners of a day (a store).
         */
        CrowdShape: {
            family: components["schemas"]["Family"];
            network: components["schemas"]["Choice"];
            /** Account */
            account: string | null;
            /** Act */
            act: string;
            /** Followers */
            followers: number | null;
            /** Day */
            day: string | null;
            /** Before */
            before: number | null;
            /** Change */
            change: string | null;
            /** Reached */
            reached: number | null;
            /** Reached Day */
            reached_day: string | null;
        };
        /**
         * CrowdsShape
         * @description Side by side, most followers first. ``cut``: what is not shown.
         */
        CrowdsShape: {
            /** Rows */
            rows: components["schemas"]["CrowdShape"][];
            /** Notes */
            notes: string[];
            /** Cut */
            cut: string | null;
        };
        /**
         * CurrentDay
         * @description Streams of the newest day that distributors have finished counting.
         */
        CurrentDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Spotify Streams */
            spotify_streams: number;
            /** Apple Streams */
            apple_streams: number;
            /** Total Streams */
            total_streams: number;
        };
        /**
         * DailyAverage
         * @description Streams a day.
         */
        DailyAverage: {
            /**
             * Spotify
             * Format: decimal
             * @example 1531.02
             */
            spotify: string;
            /**
             * Apple
             * Format: decimal
             * @example 1531.02
             */
            apple: string;
            /**
             * Combined
             * Format: decimal
             * @example 1531.02
             */
            combined: string;
        };
        /**
         * DailyChange
         * @description Against the day before.
         */
        DailyChange: {
            /** Spotify */
            spotify: number;
            /** Apple */
            apple: number;
            /** Total */
            total: number;
            /** Spotify Percent */
            spotify_percent: string | null;
            /** Apple Percent */
            apple_percent: string | null;
        };
        /**
         * DataFile
         * @description A published file of the lake.
         */
        DataFile: {
            /** Filename */
            filename: string;
            /** Path */
            path: string;
            /** Size Bytes */
            size_bytes: number;
            /** Modified */
            modified: string;
            /** Row Count */
            row_count: number;
            /** Column Count */
            column_count: number;
            /** Columns */
            columns: string[];
        };
        /**
         * DatasetShape
         * @description One kind of rows of a platform.
         *
         *     ``newest``: the last day (of a statement: of its last month) with figures. ``feeds``: the conformed dataset its
         *     rows become part of; ``family``: who counted. ``settles_after``: days until the source has finished counting a day.
         *     ``limits``: what its files do not say. ``flagged``: stored rows with a value left empty.
         */
        DatasetShape: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Family */
            family: string;
            /** Feeds */
            feeds: string;
            /** Monthly */
            monthly: boolean;
            /** Settles After */
            settles_after: number;
            /** How To Get */
            how_to_get: string | null;
            /** Limits */
            limits: string | null;
            /** Deliveries */
            deliveries: number;
            /** Newest */
            newest: string | null;
            /** Age Days */
            age_days: number | null;
            /**
             * Freshness
             * @enum {string}
             */
            freshness: "fresh" | "due" | "overdue" | "nothing yet";
            /** Observed At */
            observed_at: string | null;
            /** Stored */
            stored: number;
            /** Quarantined */
            quarantined: number;
            /** Flagged */
            flagged: number;
        };
        /**
         * DateRange
         * @description First and last day.
         */
        DateRange: {
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Days */
            days: number;
        };
        /**
         * Days
         * @description A stretch of days, both ends included.
         */
        Days: {
            /** First */
            first: string;
            /** Last */
            last: string;
        };
        /**
         * DelayCount
         * @description Statement lines that were reported so many months after their use.
         */
        DelayCount: {
            /** Count */
            count: number;
            /**
             * Percentage
             * Format: decimal
             * @example 1531.02
             */
            percentage: string;
        };
        /**
         * DelayShape
         * @description So many lines came so many months after the month of use; ``share`` in percent of all. ``row``: to ask for them with.
         */
        DelayShape: {
            /** Row */
            row: string;
            /** Months */
            months: number;
            /** Lines */
            lines: number;
            /** Share */
            share: string | null;
        };
        /**
         * Delays
         * @description Months between use and report, by statement lines.
         */
        Delays: {
            /**
             * Average Delay Months
             * Format: decimal
             * @example 1531.02
             */
            average_delay_months: string;
            /** Most Common Delay Months */
            most_common_delay_months: number;
            /** Delay Distribution */
            delay_distribution: {
                [key: string]: components["schemas"]["DelayCount"];
            };
            /** Total Transactions Analyzed */
            total_transactions_analyzed: number;
        };
        /**
         * DelaysShape
         * @description How long payment takes, of an account or (null) of all; ``mean`` in months, weighted by lines.
         */
        DelaysShape: {
            /** Account */
            account: string | null;
            /**
             * Mean
             * Format: decimal
             * @example 1531.02
             */
            mean: string;
            /** Mode */
            mode: number;
            /** Rows */
            rows: components["schemas"]["DelayShape"][];
        };
        /**
         * DeliveryPage
         * @description Deliveries, the one that came last first. ``current``: whether this is how they stand now, or a moment ago.
         */
        DeliveryPage: {
            /** Rows */
            rows: components["schemas"]["DeliveryShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Current */
            current: boolean;
        };
        /**
         * DeliveryShape
         * @description A landed file. ``title``: what it is, in words; ``container``: the archive it came in.
         *
         *     ``state``: whether its rows count; ``pending`` ones do after the next run. ``explainable``: it was set aside because
         *     its layout is not known, and a person can say what it is; ``asks_whose``: because it does not say whose figures it
         *     holds. ``first`` and ``last``: the days its rows
         *     count for, or the months of a statement. Of its rows ``stored`` count, ``quarantined`` were refused, and of
         *     ``superseded`` ones a newer file tells better. ``observed_at``: when its source made it; ``landed_at``: when it came.
         */
        DeliveryShape: {
            /**
             * Id
             * @example 86bd10d1c2f3a4b5
             */
            id: string;
            /** Name */
            name: string;
            /** Container */
            container: string | null;
            /** Platform */
            platform: string;
            /** Platform Title */
            platform_title: string | null;
            /** Kind */
            kind: string;
            /** Title */
            title: string | null;
            /** Account */
            account: string;
            /**
             * State
             * @enum {string}
             */
            state: "counts" | "pending" | "withdrawn" | "set aside";
            /** Problem */
            problem: string | null;
            /** Explainable */
            explainable: boolean;
            /** Asks Whose */
            asks_whose: boolean;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Stored */
            stored: number;
            /** Quarantined */
            quarantined: number;
            /** Superseded */
            superseded: number;
            /** Bytes */
            bytes: number;
            /**
             * Observed At
             * Format: date-time
             */
            observed_at: string;
            /**
             * Landed At
             * Format: date-time
             */
            landed_at: string;
        };
        /**
         * DistributorStreams
         * @description What a distributor counted. ``estimated_revenue``: by the label's own rates; null where it has none.
         */
        DistributorStreams: {
            /** Days Active */
            days_active: number;
            /** Total Streams */
            total_streams: number;
            /** Spotify Streams */
            spotify_streams: number;
            /** Apple Streams */
            apple_streams: number;
            /** Estimated Revenue */
            estimated_revenue: string | null;
        };
        /**
         * DistributorTotals
         * @description Streams by store, and on how many days.
         */
        DistributorTotals: {
            /** Spotify */
            spotify: number;
            /** Apple */
            apple: number;
            /** Total */
            total: number;
            /** Days */
            days: number;
        };
        /**
         * Doctor
         * @description Every check of the label's folder and of this machine. ``counts``: by state.
         */
        Doctor: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Checks */
            checks: components["schemas"]["Check"][];
        };
        /**
         * Edge
         * @description From one node to the next, by their ids.
         */
        Edge: {
            /** Source */
            source: string;
            /** Target */
            target: string;
        };
        /**
         * Entrance
         * @description The secret of a link: to the sample label, or to what an artist is shown.
         */
        Entrance: {
            /** Secret */
            secret: string;
        };
        /** Envelope[DataFile] */
        Envelope_DataFile_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["DataFile"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[Delays] */
        Envelope_Delays_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["Delays"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[FileRows] */
        Envelope_FileRows_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["FileRows"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[KpiList] */
        Envelope_KpiList_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["KpiList"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[KpiOverview] */
        Envelope_KpiOverview_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["KpiOverview"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[NoneType] */
        Envelope_NoneType_: {
            /** Success */
            success: boolean;
            /** Data */
            data: null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[Realtime] */
        Envelope_Realtime_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["Realtime"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[Reloaded] */
        Envelope_Reloaded_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["Reloaded"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[StreamSummary] */
        Envelope_StreamSummary_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["StreamSummary"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[Summary] */
        Envelope_Summary_: {
            /** Success */
            success: boolean;
            data: components["schemas"]["Summary"] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[dict[str, Annotated[Decimal, PlainSerializer, WithJsonSchema]]] */
        Envelope_dict_str__Annotated_Decimal__PlainSerializer__WithJsonSchema___: {
            /** Success */
            success: boolean;
            /** Data */
            data: {
                [key: string]: string;
            } | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[dict[str, ArtistRevenue]] */
        Envelope_dict_str__ArtistRevenue__: {
            /** Success */
            success: boolean;
            /** Data */
            data: {
                [key: string]: components["schemas"]["ArtistRevenue"];
            } | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[dict[str, DistributorStreams]] */
        Envelope_dict_str__DistributorStreams__: {
            /** Success */
            success: boolean;
            /** Data */
            data: {
                [key: string]: components["schemas"]["DistributorStreams"];
            } | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[dict[str, GoalProgress]] */
        Envelope_dict_str__GoalProgress__: {
            /** Success */
            success: boolean;
            /** Data */
            data: {
                [key: string]: components["schemas"]["GoalProgress"];
            } | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[dict[str, StoreRevenue]] */
        Envelope_dict_str__StoreRevenue__: {
            /** Success */
            success: boolean;
            /** Data */
            data: {
                [key: string]: components["schemas"]["StoreRevenue"];
            } | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[dict[str, dict[str, object]]] */
        Envelope_dict_str__dict_str__object___: {
            /** Success */
            success: boolean;
            /** Data */
            data: {
                [key: string]: {
                    [key: string]: unknown;
                };
            } | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[list[Alert]] */
        Envelope_list_Alert__: {
            /** Success */
            success: boolean;
            /** Data */
            data: components["schemas"]["Alert"][] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[list[AudienceDay]] */
        Envelope_list_AudienceDay__: {
            /** Success */
            success: boolean;
            /** Data */
            data: components["schemas"]["AudienceDay"][] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[list[DataFile]] */
        Envelope_list_DataFile__: {
            /** Success */
            success: boolean;
            /** Data */
            data: components["schemas"]["DataFile"][] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[list[GrowthPeriod]] */
        Envelope_list_GrowthPeriod__: {
            /** Success */
            success: boolean;
            /** Data */
            data: components["schemas"]["GrowthPeriod"][] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[list[MonthRevenue]] */
        Envelope_list_MonthRevenue__: {
            /** Success */
            success: boolean;
            /** Data */
            data: components["schemas"]["MonthRevenue"][] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /** Envelope[list[StreamDay]] */
        Envelope_list_StreamDay__: {
            /** Success */
            success: boolean;
            /** Data */
            data: components["schemas"]["StreamDay"][] | null;
            metadata: components["schemas"]["Metadata"];
            /** Error */
            error?: string | null;
        };
        /**
         * ExportQuestion
         * @description One reading statement whose whole answer goes into a file.
         */
        ExportQuestion: {
            /**
             * Statement
             * @example SELECT * FROM store_summary
             */
            statement: string;
            /**
             * Limit
             * @default 100000
             */
            limit: number;
        };
        /**
         * FactShape
         * @description One curated row: what tells it from others, its part of the figure, and lines it sums.
         *
         *     ``line_count``: how many there are; ``lines`` holds the first of them.
         */
        FactShape: {
            /** Grain */
            grain: {
                [key: string]: string | number | boolean | null;
            };
            /** Value */
            value: string | number | null;
            /** Delivery */
            delivery: string;
            /** File */
            file: string | null;
            /** Line Count */
            line_count: number;
            /** Lines */
            lines: components["schemas"]["LineShape"][];
        };
        /**
         * Family
         * @description The party whose count a dataset holds.
         *
         *     ``REFERENCE`` is nobody's count: recordings and rates of exchange, which figures are looked up by.
         * @enum {string}
         */
        Family: "distributor" | "store" | "social" | "links" | "ads" | "email" | "bank" | "shop" | "reference";
        /**
         * Figure
         * @description One KPI, evaluated. ``value`` is null where it cannot be computed, and ``reason`` says why.
         *
         *     ``subject``: what the value belongs to where that is not the whole label. ``change``: in percent, between
         *     complete periods only. ``as_of``: the newest day in the value. ``direction``: what the change means to the label.
         *     ``can_explain``: whether its rows can be shown. ``sources``: who told what is in the value.
         */
        Figure: {
            /** Id */
            id: string;
            /** Kpi */
            kpi: string | null;
            /** Title */
            title: string;
            /** Formula */
            formula: string;
            /** Families */
            families: string[];
            /** Datasets */
            datasets: string[];
            /** Unit */
            unit: string;
            /** Value */
            value: string | number | null;
            /** Subject */
            subject: string | null;
            /** Previous */
            previous: string | number | null;
            /** Change */
            change: string | null;
            /** Less Is Better */
            less_is_better: boolean;
            period: components["schemas"]["Days"] | null;
            compared: components["schemas"]["Days"] | null;
            /** As Of */
            as_of: string | null;
            /** Provisional */
            provisional: boolean;
            /** Freshness Hours */
            freshness_hours: number | null;
            goal: components["schemas"]["GoalShape"] | null;
            /** Reason */
            reason: string | null;
            /** Notes */
            notes: string[];
            /** Breakdown Unit */
            breakdown_unit: string;
            /** Breakdown */
            breakdown: components["schemas"]["RowShape"][];
            /** Series */
            series: components["schemas"]["PointShape"][];
            /** Can Explain */
            can_explain: boolean;
            /** Sources */
            sources: components["schemas"]["TellerShape"][];
            /** Operands */
            operands: components["schemas"]["OperandShape"][];
        };
        /**
         * FigureTile
         * @description A card. ``metric``: the id or number of a metric; ``artist`` and ``store``: whom it is told of.
         */
        FigureTile: {
            /** Title */
            title?: string | null;
            /**
             * Wide
             * @default false
             */
            wide: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "figure";
            /** Metric */
            metric: string;
            /** Artist */
            artist?: string | null;
            /** Store */
            store?: string | null;
        };
        /**
         * Figures
         * @description All figures asked for. ``last_updated``: when the newest data were loaded (UTC); null before the first.
         */
        Figures: {
            /** State */
            state: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Last Updated */
            last_updated: string | null;
            /** Figures */
            figures: components["schemas"]["Figure"][];
        };
        /**
         * FileLines
         * @description Some lines of a landed file round one of them.
         *
         *     ``header``: the columns of the table, where a line is one row of it. ``hidden``: columns that belong to people and
         *     are not shown. ``note``: what a reader must know, e.g. that rows are shown in place of lines.
         */
        FileLines: {
            /** Delivery */
            delivery: string;
            /** File */
            file: string;
            /** Platform */
            platform: string;
            /** Kind */
            kind: string;
            /** Header */
            header: string[];
            /** Lines */
            lines: components["schemas"]["TextLine"][];
            /** Total */
            total: number | null;
            /** Hidden */
            hidden: string[];
            /** Note */
            note: string | null;
        };
        /**
         * FileRef
         * @description A file in which a cause is seen.
         */
        FileRef: {
            /** Delivery */
            delivery: string;
            /** File */
            file: string | null;
        };
        /**
         * FileResult
         * @description What became of one file.
         */
        FileResult: {
            /** Name */
            name: string;
            /** Container */
            container: string | null;
            /** State */
            state: string;
            /** What */
            what: string | null;
            /** Kind */
            kind: string | null;
            /** Account */
            account: string | null;
            /** Delivery */
            delivery: string | null;
            /** Observed At */
            observed_at: string | null;
            /** Reason */
            reason: string | null;
            problem: components["schemas"]["ProblemSaid"] | null;
            /** Tables */
            tables: components["schemas"]["TableResult"][];
        };
        /**
         * FileRows
         * @description Some rows of a published file, as they stand there.
         */
        FileRows: {
            /** Rows */
            rows: {
                [key: string]: string | null;
            }[];
            /** Total Rows */
            total_rows: number;
            /** Returned Rows */
            returned_rows: number;
        };
        /**
         * Filter
         * @description What a question may be narrowed to.
         * @enum {string}
         */
        Filter: "artist" | "store" | "account" | "currency";
        /**
         * FindingShape
         * @description One finding. ``where``: what it is about, of its parts only those that apply. ``figures``: by name, exact.
         *
         *     ``todo``: what to do on the pages, and ``href``: the page where it can be done or seen, with its filters.
         */
        FindingShape: {
            /** Kind */
            kind: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "broken" | "look" | "note";
            /** What */
            what: string;
            /** Todo */
            todo: string | null;
            /** Href */
            href: string;
            /** Where */
            where: {
                [key: string]: string | string[];
            };
            /** Figures */
            figures: {
                [key: string]: string | number;
            };
        };
        /**
         * FindingsPage
         * @description Findings, the gravest first. ``counts``: by severity and kind, of all that the other filters let through.
         */
        FindingsPage: {
            /** State */
            state: string;
            /** Current */
            current: boolean;
            /** Rows */
            rows: components["schemas"]["FindingShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Counts */
            counts: {
                [key: string]: {
                    [key: string]: number;
                };
            };
        };
        /**
         * FoundKind
         * @description What was found.
         * @enum {string}
         */
        FoundKind: "kpi" | "artist" | "track" | "campaign";
        /**
         * FoundShape
         * @description Something that a word may mean: ``key`` to ask with, ``detail`` to tell it from others of its name.
         */
        FoundShape: {
            kind: components["schemas"]["FoundKind"];
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Detail */
            detail: string;
        };
        /**
         * FoundsShape
         * @description At most 20; ``total``: how many there are.
         */
        FoundsShape: {
            /** Rows */
            rows: components["schemas"]["FoundShape"][];
            /** Total */
            total: number;
        };
        /**
         * FunnelShape
         * @description The counts of one period side by side; they count different things and are never added.
         */
        FunnelShape: {
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Stages */
            stages: components["schemas"]["StageShape"][];
            /** Quotients */
            quotients: components["schemas"]["QuotientShape"][];
        };
        /**
         * GateShape
         * @description A gate between two zones that was not simply passed.
         */
        GateShape: {
            /** Step */
            step: string;
            /** Platform */
            platform: string;
            /** Dataset */
            dataset: string;
            /** Delivery */
            delivery: string | null;
            /** File */
            file: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "warned" | "failed";
            /** Reason */
            reason: string;
        };
        /**
         * GoalProgress
         * @description A goal and how far its figure has come.
         */
        GoalProgress: {
            /**
             * Target
             * Format: decimal
             * @example 1531.02
             */
            target: string;
            /** Current */
            current: string | number | null;
            /** Progress */
            progress: string | null;
            /** Status */
            status: string;
        };
        /**
         * GoalShape
         * @description The goal of a figure: ``percent`` of it reached, and in words how that stands.
         */
        GoalShape: {
            /**
             * Target
             * Format: decimal
             * @example 1531.02
             */
            target: string;
            /** Percent */
            percent: string | null;
            /** Progress */
            progress: string;
            /** Source */
            source: string | null;
        };
        /**
         * Growth
         * @description In percent against the period before; null where that is not whole, or zero.
         */
        Growth: {
            /** Spotify */
            spotify: string | null;
            /** Apple */
            apple: string | null;
            /** Total */
            total: string | null;
        };
        /**
         * GrowthPeriod
         * @description A day, a week (by its Monday) or a month that is whole and settled.
         */
        GrowthPeriod: {
            /** Period */
            period: string;
            /** Spotify Streams */
            spotify_streams: number;
            /** Apple Streams */
            apple_streams: number;
            /** Total Streams */
            total_streams: number;
            growth: components["schemas"]["Growth"];
        };
        /**
         * HealthShape
         * @description How everything is: ``ok``; ``degraded``, it works and somebody should see to something; ``broken``, it does not work.
         *
         *     ``database`` and ``data_lake`` for themselves, ``checks`` by name. Who has not logged in sees these words only;
         *     ``last_update`` (UTC), ``error_rate`` (failed runs of those of the last day) and ``parts`` are null then.
         */
        HealthShape: {
            status: components["schemas"]["Word"];
            database: components["schemas"]["Word"];
            data_lake: components["schemas"]["Word"];
            /**
             * Timestamp
             * Format: date-time
             */
            timestamp: string;
            /** Checks */
            checks: {
                [key: string]: components["schemas"]["Word"];
            };
            /** Last Update */
            last_update: string | null;
            /** Error Rate */
            error_rate: string | null;
            /** Parts */
            parts: components["schemas"]["PartShape"][] | null;
        };
        /**
         * Invitation
         * @description The path of a link that works once, for 15 minutes. It is shown this once and kept nowhere.
         */
        Invitation: {
            /** Path */
            path: string;
        };
        /**
         * InvitationWish
         * @description Whom to invite. ``name``: somebody there already, who shall choose a new password.
         */
        InvitationWish: {
            /**
             * Role
             * @example analyst
             */
            role: string;
            /** Name */
            name?: string | null;
        };
        /**
         * ItemShape
         * @description One thing to see to.
         *
         *     ``severity``: ``broken``, figures are missing or wrong; ``person``, somebody should do what only a person can, such
         *     as log in; ``look``, only a person can tell whether it is right. ``since``: the first day it is about. ``href``: the page where it can be seen to, with its filters.
         */
        ItemShape: {
            /** Kind */
            kind: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "broken" | "person" | "look";
            /** Title */
            title: string;
            /** What */
            what: string;
            /** Todo */
            todo: string | null;
            /** Since */
            since: string | null;
            /** Href */
            href: string;
        };
        /**
         * Kind
         * @description What was found.
         * @enum {string}
         */
        Kind: "set aside" | "refused" | "flagged" | "control total" | "superseded" | "restated" | "revised" | "gap" | "unsettled" | "excess" | "variance" | "outlier" | "schema drift" | "overlap" | "counted twice" | "missing statement" | "missing part" | "late" | "paid" | "payout differs" | "unpaid" | "returned" | "adjusted" | "unknown store" | "unknown artist" | "unknown country" | "unknown payee";
        /**
         * KpiList
         * @description All KPIs. ``last_updated``: when the data were loaded, UTC.
         */
        KpiList: {
            /** Last Updated */
            last_updated: string | null;
            /** Kpis */
            kpis: components["schemas"]["KpiValue"][];
        };
        /**
         * KpiOverview
         * @description The label in four figures.
         */
        KpiOverview: {
            /** Total Streams */
            total_streams: number;
            /**
             * Total Revenue
             * Format: decimal
             * @example 1531.02
             */
            total_revenue: string;
            /** Revenue Per Stream */
            revenue_per_stream: string | null;
            /** Latest Data Date */
            latest_data_date: string | null;
        };
        /**
         * KpiValue
         * @description A KPI in short.
         */
        KpiValue: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Value */
            value: string | number | null;
            /** Change */
            change: string | null;
            /** As Of */
            as_of: string | null;
            /** Reason */
            reason: string | null;
        };
        /**
         * LabelShape
         * @description The label. ``first_month`` to ``last_month``: for which anything is known, null while nothing is.
         *
         *     ``currency``: the one amounts are shown in; ``currencies``: those they were told in. ``sample``: its acts and figures are invented.
         */
        LabelShape: {
            /** Name */
            name: string;
            /** Sample */
            sample: boolean;
            /** Currency */
            currency: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** State */
            state: string;
            /** Version */
            version: string;
            /** First Month */
            first_month: string | null;
            /** Last Month */
            last_month: string | null;
            /** Artists */
            artists: components["schemas"]["Choice"][];
            /** Stores */
            stores: components["schemas"]["Choice"][];
            /** Currencies */
            currencies: string[];
        };
        /**
         * LakePage
         * @description What a zone holds, part by part. ``columns``: what is told of each, in order.
         */
        LakePage: {
            /** Zone */
            zone: string;
            /** Columns */
            columns: string[];
            /** Rows */
            rows: {
                [key: string]: string | number | boolean | null;
            }[];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * LaunchDayShape
         * @description Streams so many days after the release.
         */
        LaunchDayShape: {
            /** Day */
            day: number;
            /** Streams */
            streams: number;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * LaunchShape
         * @description A release from its first day on; ``first_7`` and ``first_28`` only where all these days are settled.
         */
        LaunchShape: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Act */
            act: string;
            /** Title */
            title: string;
            /** Isrc */
            isrc: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Days */
            days: components["schemas"]["LaunchDayShape"][];
            /** First 7 */
            first_7: number | null;
            /** First 28 */
            first_28: number | null;
        };
        /**
         * LaunchesShape
         * @description Releases of the last three years, newest first, as the stores count single tracks.
         */
        LaunchesShape: {
            /** Family */
            family: string;
            /** Days */
            days: number;
            /** Rows */
            rows: components["schemas"]["LaunchShape"][];
        };
        /**
         * LineShape
         * @description One line of a file. ``where``: as people say it; ``line``: its number, where the file has lines.
         *
         *     ``cells``: as they stand there, by header; what belongs to a person is left out or replaced.
         */
        LineShape: {
            /** Delivery */
            delivery: string;
            /** File */
            file: string;
            /** Where */
            where: string;
            /** Line */
            line: number | null;
            /** Cells */
            cells: {
                [key: string]: string | null;
            };
        };
        /**
         * Lineage
         * @description How files become figures: zones with their sizes, nodes and edges from platforms to KPIs.
         */
        Lineage: {
            /** State */
            state: string;
            /** Current */
            current: boolean;
            /** Zones */
            zones: components["schemas"]["ZoneShape"][];
            /** Nodes */
            nodes: components["schemas"]["Node"][];
            /** Edges */
            edges: components["schemas"]["Edge"][];
        };
        /**
         * LinkShape
         * @description A page (``link`` is null), or one link; a page's figures contain those of its links. ``click_rate`` in percent.
         *
         *     ``account``: of a page, the key that its account is asked for with.
         */
        LinkShape: {
            /** Page */
            page: string;
            /** Account */
            account: string | null;
            /** Link */
            link: string | null;
            /** Name */
            name: string;
            /** Views */
            views: number | null;
            /** Clicks */
            clicks: number | null;
            /** Click Rate */
            click_rate: string | null;
        };
        /**
         * LinksShape
         * @description A page of link pages and links.
         */
        LinksShape: {
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Rows */
            rows: components["schemas"]["LinkShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * Listing
         * @description A list of which single figures can be asked for.
         *
         *     Songs, playlists and posts as they were told last; acts with what their recordings earned; lines of statements by
         *     how late they came; payments as the bank has them.
         * @enum {string}
         */
        Listing: "songs" | "playlists" | "posts" | "acts" | "delays" | "payments";
        /**
         * LoadResult
         * @description What changed in the warehouse.
         */
        LoadResult: {
            /** Loaded */
            loaded: components["schemas"]["LoadedMonth"][];
            /** Removed */
            removed: components["schemas"]["RemovedMonth"][];
        };
        /**
         * LoadedMonth
         * @description A month that the warehouse was given.
         */
        LoadedMonth: {
            /** Dataset */
            dataset: string;
            /** Month */
            month: string;
            /** Facts */
            facts: number;
        };
        /**
         * Login
         * @description A name and its password.
         */
        Login: {
            /**
             * Name
             * @example Ada
             */
            name: string;
            /**
             * Password
             * @example seven lanterns over the harbour
             */
            password: string;
        };
        /**
         * Look
         * @description How often somebody looked at something on a day. ``path``: of the interface, or /socket.io/ and a channel listened to.
         */
        Look: {
            /** Day */
            day: string;
            /** Who */
            who: string;
            /** Path */
            path: string;
            /** Times */
            times: number;
        };
        /**
         * LookPage
         * @description Looks, the newest day first.
         */
        LookPage: {
            /** Rows */
            rows: components["schemas"]["Look"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * MailingShape
         * @description A mailing and what became of it so far; rates in percent of those delivered.
         */
        MailingShape: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Subject */
            subject: string | null;
            /** To */
            to: string | null;
            /**
             * Sent On
             * Format: date
             */
            sent_on: string;
            /** Provisional */
            provisional: boolean;
            /** Counts */
            counts: {
                [key: string]: number | null;
            };
            /** Open Rate */
            open_rate: string | null;
            /** Click Rate */
            click_rate: string | null;
        };
        /**
         * MailingsShape
         * @description A page of mailings, newest first.
         */
        MailingsShape: {
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Rows */
            rows: components["schemas"]["MailingShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * MappedColumn
         * @description A field and the header it is read from; ``order`` and ``decimal`` where the cells do not say them themselves.
         */
        MappedColumn: {
            /** Field */
            field: string;
            /** Header */
            header: string;
            /** Details */
            details: {
                [key: string]: string;
            };
        };
        /**
         * MappingAsked
         * @description A file that was set aside: its delivery, or the import that brought it; and what was answered so far.
         *
         *     ``answers``: by the ids of questions. ``columns``: by field, the header it is read from, empty for none.
         */
        MappingAsked: {
            /** Delivery */
            delivery?: string | null;
            /** Imported */
            imported?: string | null;
            /** Answers */
            answers?: {
                [key: string]: string;
            };
            /** Columns */
            columns?: {
                [key: string]: string;
            };
        };
        /**
         * MappingKept
         * @description The mapping that was kept in the label's folder, and the run that imports the file with it.
         */
        MappingKept: {
            /** Platform */
            platform: string;
            /** File */
            file: string;
            /** Run */
            run: string;
        };
        /**
         * MappingQuestion
         * @description Something only a person can say of a file. ``options``: to choose from; none: any text.
         */
        MappingQuestion: {
            /** Id */
            id: string;
            /** Text */
            text: string;
            /** Proposed */
            proposed: string;
            /** Options */
            options: string[];
        };
        /**
         * MarkKind
         * @description What happened.
         * @enum {string}
         */
        MarkKind: "release" | "shift";
        /**
         * MarkShape
         * @description What explains a bend: a release, or a day from which a network counts differently.
         */
        MarkShape: {
            /**
             * Day
             * Format: date
             */
            day: string;
            kind: components["schemas"]["MarkKind"];
            /** Text */
            text: string;
        };
        /**
         * MarketingSummary
         * @description Advertising in the newest complete month; null where it is not known.
         */
        MarketingSummary: {
            /** Total Ad Spend */
            total_ad_spend: string | number | null;
            /** Total Impressions */
            total_impressions: string | number | null;
            /** Average Cpc */
            average_cpc: string | number | null;
            /** Total Clicks */
            total_clicks: string | number | null;
        };
        /**
         * Meaning
         * @description What an unknown name means. ``means``: a known act, store or category; the name itself, where it is one of its own.
         *
         *     ``sha256``: of the table as it was read, where it was; a table that was changed since is not written.
         */
        Meaning: {
            /**
             * Table
             * @enum {string}
             */
            table: "aliases" | "stores" | "categories";
            /** Name */
            name: string;
            /** Means */
            means: string;
            /** Sha256 */
            sha256?: string | null;
        };
        /**
         * MeasureShape
         * @description Something that can be asked. ``axes``: by what; ``adds_up``: over which of them one line may be made of all.
         */
        MeasureShape: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Level */
            level: boolean;
            /** Axes */
            axes: components["schemas"]["Axis"][];
            /** Adds Up */
            adds_up: components["schemas"]["Axis"][];
        };
        /**
         * Metadata
         * @description Where the data are from. ``last_updated``: when they were loaded, UTC. ``limitations``: what to know of them.
         */
        Metadata: {
            /** Sources */
            sources: string[];
            /** Last Updated */
            last_updated: string | null;
            /** Limitations */
            limitations: string[];
        };
        /**
         * MonthRevenue
         * @description A month of use: paid for it until now, beside what its streams are expected to earn.
         */
        MonthRevenue: {
            /** Month */
            month: string;
            /**
             * Actual Revenue
             * Format: decimal
             * @example 1531.02
             */
            actual_revenue: string;
            /** Transaction Count */
            transaction_count: number;
            /** Platforms */
            platforms: string[];
            /** Expected Revenue */
            expected_revenue: string | null;
            /** Spotify Streams */
            spotify_streams: number;
            /** Apple Streams */
            apple_streams: number;
            /** Total Streams */
            total_streams: number;
            /** Variance */
            variance: string | null;
            /** Payment Status */
            payment_status: string;
            /**
             * Expected Payment Date
             * Format: date
             */
            expected_payment_date: string;
        };
        /**
         * NewQuery
         * @description A statement to keep.
         */
        NewQuery: {
            /**
             * Statement
             * @example SELECT * FROM store_summary
             */
            statement: string;
        };
        /**
         * NewShare
         * @description A new link. ``path``: with its secret, shown this once and kept nowhere.
         */
        NewShare: {
            /** Id */
            id: string;
            /** Artist */
            artist: string;
            /** With Money */
            with_money: boolean;
            /** Made By */
            made_by: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Used */
            used: string | null;
            /** Path */
            path: string;
        };
        /**
         * NewToken
         * @description A token's secret, shown this once and kept nowhere.
         */
        NewToken: {
            /** Name */
            name: string;
            /** Secret */
            secret: string;
        };
        /**
         * Node
         * @description One thing that rows pass through. ``zone``: ``landing``, ``staging``, ``curated``, ``views`` or ``kpis``.
         *
         *     ``holds``: how much is in it, in words. ``href``: the page that shows it.
         */
        Node: {
            /** Id */
            id: string;
            /** Zone */
            zone: string;
            /** Title */
            title: string;
            /** Holds */
            holds: string;
            /** Href */
            href: string | null;
        };
        /**
         * OperandShape
         * @description What a figure is reckoned from: of a ratio what stands above its line, then what stands below, of a growth what grew.
         *
         *     ``previous`` and ``change`` (percent): null where the figure is compared with nothing.
         */
        OperandShape: {
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Value */
            value: string | number | null;
            /** Previous */
            previous: string | number | null;
            /** Change */
            change: string | null;
        };
        /**
         * Order
         * @description What somebody wants done. ``subjects``: names of files, or the delivery; ``layout``: as ``platform.kind``.
         *
         *     ``account_if_needed``: whose the file is where it needs an account and does not say it. ``modified``: when the file
         *     sent here was last written, UTC; ``upload``: under which name its bytes wait.
         */
        Order: {
            kind: components["schemas"]["RunKind"];
            /** Subjects */
            subjects: string[];
            /** Who */
            who: string;
            /** Account */
            account?: string | null;
            /** Account If Needed */
            account_if_needed?: string | null;
            /** Layout */
            layout?: string | null;
            /** Modified */
            modified?: string | null;
            /** Upload */
            upload?: string | null;
        };
        /**
         * OriginShape
         * @description One conformed dataset behind a figure, in months from ``first`` to ``last`` and where columns have these values.
         *
         *     ``total``: of the measure over all its rows, exact, in the data's own unit. ``facts``: the largest rows. ``cut``:
         *     a sentence on what is not shown, null when everything is.
         */
        OriginShape: {
            /** Dataset */
            dataset: string;
            /** Title */
            title: string;
            /** Family */
            family: string;
            /** Measure */
            measure: string;
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Where */
            where: {
                [key: string]: string | number | boolean | (string | number | boolean | null)[] | null;
            };
            /** Total */
            total: string | number | null;
            /** Rows */
            rows: number;
            /** Lines */
            lines: number;
            /** Facts */
            facts: components["schemas"]["FactShape"][];
            /** Cut */
            cut: string | null;
        };
        /**
         * Origins
         * @description A figure and everything behind it.
         *
         *     ``notes``: what cannot be traced, and why. ``names``: what people call the sources and stores in the rows.
         */
        Origins: {
            /** State */
            state: string;
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Value */
            value: string | number | null;
            /** Subject */
            subject: string | null;
            /** Reason */
            reason: string | null;
            /** Origins */
            origins: components["schemas"]["OriginShape"][];
            /** Notes */
            notes: string[];
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * PartShape
         * @description One check, in words. ``todo``: what mends it.
         */
        PartShape: {
            /** Name */
            name: string;
            state: components["schemas"]["Word"];
            /** What */
            what: string;
            /** Todo */
            todo: string | null;
        };
        /**
         * PaymentDelays
         * @description All accounts together first, then each.
         */
        PaymentDelays: {
            /** Accounts */
            accounts: components["schemas"]["DelaysShape"][];
        };
        /**
         * PaymentState
         * @description How a month's payment stands.
         *
         *     Paid: every account has reported as long as it usually does. Partly: something is paid and the day has not come.
         *     Due and overdue: the day has come, or has been passed by more than 30 days, and some account is still missing.
         * @enum {string}
         */
        PaymentState: "paid" | "partly" | "due" | "overdue" | "not yet";
        /**
         * PayoutShape
         * @description A payout with the statements it pays or comes nearest to; or a statement that none pays (``day`` is null then).
         *
         *     ``source`` is its name, ``source_key`` what to ask with. ``first`` to ``last``: the months of use that the statements
         *     tell of. ``row``: to ask for the bank's movement with.
         */
        PayoutShape: {
            /** Row */
            row: string | null;
            state: components["schemas"]["PayoutState"];
            /** Source Key */
            source_key: string;
            /** Source */
            source: string;
            /** Account */
            account: string;
            /** Currency */
            currency: string;
            /** Day */
            day: string | null;
            /** Amount */
            amount: string | null;
            /** Statements */
            statements: string[];
            /** Stated */
            stated: string | null;
            /** Difference */
            difference: string | null;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
        };
        /**
         * PayoutState
         * @description How a statement, or a payout, stands against the other.
         *
         *     Waiting: no payout yet, and time for it. Missing: no payout within 62 days. Unknown: the bank's files cannot tell.
         * @enum {string}
         */
        PayoutState: "paid" | "differs" | "waiting" | "missing" | "unknown";
        /**
         * PayoutsShape
         * @description A page of payouts and of statements without one, newest first. ``bank_until``: by currency, how far the bank's files reach.
         */
        PayoutsShape: {
            /** Rows */
            rows: components["schemas"]["PayoutShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Bank Until */
            bank_until: {
                [key: string]: string;
            };
        };
        /**
         * PersonShape
         * @description Somebody who may log in.
         */
        PersonShape: {
            /** Name */
            name: string;
            /** Role */
            role: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * PlaceShape
         * @description A store or country by its key. ``revenue``: before splits; ``units``: of all kinds.
         */
        PlaceShape: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Revenue */
            revenue: string | number | null;
            /** Units */
            units: number | null;
        };
        /**
         * PlatformShape
         * @description One platform. ``todo``: what a person should fetch, the most urgent first.
         */
        PlatformShape: {
            /** Platform */
            platform: string;
            /** Title */
            title: string;
            /** Newest */
            newest: string | null;
            /**
             * Freshness
             * @enum {string}
             */
            freshness: "fresh" | "due" | "overdue" | "nothing yet";
            /** Has Files */
            has_files: boolean;
            /** Deliveries */
            deliveries: number;
            /** Stored */
            stored: number;
            /** Quarantined */
            quarantined: number;
            /** Flagged */
            flagged: number;
            /** Set Aside */
            set_aside: number;
            /** Withdrawn */
            withdrawn: number;
            /** Todo */
            todo: string[];
            /** Datasets */
            datasets: components["schemas"]["DatasetShape"][];
        };
        /**
         * Platforms
         * @description All platforms: those with files first. ``state``: of the data they were seen in; ``current``: they are so now.
         */
        Platforms: {
            /** State */
            state: string;
            /** Current */
            current: boolean;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Platforms */
            platforms: components["schemas"]["PlatformShape"][];
            /** Warnings */
            warnings: string[];
        };
        /**
         * PlaylistShape
         * @description A playlist that an act was heard on over a period. ``row``: to ask for its rows with.
         */
        PlaylistShape: {
            /** Row */
            row: string;
            store: components["schemas"]["Choice"];
            /** Act */
            act: string;
            /** Title */
            title: string;
            /** Author */
            author: string;
            /** Period */
            period: string;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Listeners */
            listeners: number | null;
            /** Streams */
            streams: number | null;
            /** Added */
            added: string | null;
        };
        /**
         * PlaylistsShape
         * @description A page of playlists, most streams first.
         */
        PlaylistsShape: {
            /** Rows */
            rows: components["schemas"]["PlaylistShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * PointRows
         * @description What a point of a course, or a figure of a list, was made of: its rows, the largest first, a page of them.
         *
         *     ``first`` to ``last``: the days meant, of a level the day it was counted on. ``value``: as the course has it; null
         *     where a part of it is meant. ``total``: of all ``rows``, exact; null of none. ``key`` and ``name``: of the line.
         *     ``names``: what people call the sources and stores in the rows.
         */
        PointRows: {
            /** Dataset */
            dataset: string;
            /** Measure */
            measure: string;
            /** Title */
            title: string;
            /** Family */
            family: string;
            /** Unit */
            unit: string;
            /** Level */
            level: boolean;
            step: components["schemas"]["Step"];
            by: components["schemas"]["Axis"] | null;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Value */
            value: string | number | null;
            /** Total */
            total: string | number | null;
            /** Rows */
            rows: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Facts */
            facts: components["schemas"]["FactShape"][];
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * PointShape
         * @description One day (or month, by its first day). ``provisional``: more is to come for it.
         */
        PointShape: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Value */
            value: string | number;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * PostShape
         * @description How a post or video stood when it was looked at last; totals over ``period``. ``row``: to ask for its rows with.
         */
        PostShape: {
            /** Row */
            row: string;
            network: components["schemas"]["Choice"];
            /** Account */
            account: string;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Url */
            url: string | null;
            /** Kind */
            kind: string | null;
            /** Published */
            published: string | null;
            /** Period */
            period: string;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Counts */
            counts: {
                [key: string]: number | null;
            };
        };
        /**
         * PostsShape
         * @description A page of posts, most views first.
         */
        PostsShape: {
            /** Rows */
            rows: components["schemas"]["PostShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * Problem
         * @description What went wrong and what to do; ``code`` is the anchor in docs/errors.md, ``field`` the part of the request.
         */
        Problem: {
            /** Code */
            code: string;
            /** What */
            what: string;
            /** Todo */
            todo?: string | null;
            /** Place */
            place?: string | null;
            /** Field */
            field?: string | null;
        };
        /**
         * ProblemAnswer
         * @description The answer to a request that could not be fulfilled.
         */
        ProblemAnswer: {
            error: components["schemas"]["Problem"];
        };
        /**
         * ProblemSaid
         * @description Why a file was not read.
         */
        ProblemSaid: {
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /**
         * ProgressShape
         * @description What is going on. ``step``: the arrow between two zones, or ``waiting`` while another process writes.
         */
        ProgressShape: {
            /** Step */
            step: string;
            /** Subject */
            subject: string;
            /** Done */
            done: number;
            /** Total */
            total: number;
        };
        /**
         * ProposalShape
         * @description What a file seems to be, and what its first rows would become.
         *
         *     ``fields``: those that can be read from a column. ``free``: columns that are not used. ``tried`` and ``stored``: of the rows tried. ``preview``: the first ten rows.
         */
        ProposalShape: {
            /** Delivery */
            delivery: string;
            /** File */
            file: string;
            /** Header Line */
            header_line: number;
            /** Feeds */
            feeds: string;
            /** Platform */
            platform: string;
            /** Title */
            title: string;
            /** Columns */
            columns: components["schemas"]["MappedColumn"][];
            /** Fields */
            fields: string[];
            /** Constants */
            constants: {
                [key: string]: string;
            };
            /** Free */
            free: string[];
            /** Questions */
            questions: components["schemas"]["MappingQuestion"][];
            /** Tried */
            tried: number;
            /** Stored */
            stored: number;
            /** Refused */
            refused: components["schemas"]["RefusedCells"][];
            /** Preview */
            preview: {
                [key: string]: string | null;
            }[];
        };
        /**
         * QualityAnswer
         * @description The newest examination; null before the first, and ``todo`` says how to make one.
         */
        QualityAnswer: {
            examination: components["schemas"]["QualityShape"] | null;
            /** Todo */
            todo: string | null;
        };
        /**
         * QualityShape
         * @description The newest examination. ``current``: the data are still those that were examined; else make a new one.
         *
         *     ``examined_at``: UTC. ``passed``: how many checks passed as a whole.
         */
        QualityShape: {
            /** Number */
            number: number;
            /**
             * Examined At
             * Format: date-time
             */
            examined_at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Current */
            current: boolean;
            /** Scores */
            scores: components["schemas"]["SubjectScore"][];
            /** Checks */
            checks: components["schemas"]["CheckShape"][];
            /** Passed */
            passed: number;
            /** Gates */
            gates: components["schemas"]["GateShape"][];
            /** Cut */
            cut: string | null;
        };
        /**
         * QuarantinePage
         * @description What was refused and what was left empty, line by line; and the files that were set aside as a whole.
         */
        QuarantinePage: {
            /** Rows */
            rows: components["schemas"]["RefusedShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Files */
            files: components["schemas"]["AsideShape"][];
            /** Files Cut */
            files_cut: number;
        };
        /**
         * Question
         * @description One reading statement, and how many rows of its answer are wanted.
         */
        Question: {
            /**
             * Statement
             * @example SELECT * FROM store_summary
             */
            statement: string;
            /**
             * Limit
             * @default 1000
             */
            limit: number;
        };
        /**
         * QuotientShape
         * @description So many of one for each 100 of another; ``across``: two families counted them, so it is no conversion.
         */
        QuotientShape: {
            /** Name */
            name: string;
            /** Value */
            value: string | null;
            /** Families */
            families: components["schemas"]["Family"][];
            /** Across */
            across: boolean;
        };
        /**
         * RankShape
         * @description One member; ``share`` in percent of the total; ``previous`` and ``change`` (percent) only between complete periods.
         */
        RankShape: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Value */
            value: string | number;
            /** Share */
            share: string | null;
            /** Previous */
            previous: string | number | null;
            /** Change */
            change: string | null;
        };
        /**
         * RankingShape
         * @description Who has most of a measure from ``first`` to ``last``, beside the equally many days before.
         *
         *     ``step``: in which its days were read; with it a row's own rows can be asked for.
         *     ``total``: of all, shown or not; null where they do not add up.
         */
        RankingShape: {
            /** Dataset */
            dataset: string;
            /** Measure */
            measure: string;
            /** Title */
            title: string;
            /** Family */
            family: string;
            /** Unit */
            unit: string;
            /** Level */
            level: boolean;
            by: components["schemas"]["Axis"];
            step: components["schemas"]["Step"];
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Compared First
             * Format: date
             */
            compared_first: string;
            /**
             * Compared Last
             * Format: date
             */
            compared_last: string;
            /** Rows */
            rows: components["schemas"]["RankShape"][];
            /** Total */
            total: string | number | null;
            /** Notes */
            notes: string[];
            /** As Of */
            as_of: string | null;
            /** Sources */
            sources: string[];
            /** Cut */
            cut: string | null;
        };
        /**
         * RankingTile
         * @description Bars: who has most of a measure, as /api/v1/rankings tells it. ``size``: how many at most.
         */
        RankingTile: {
            /** Title */
            title?: string | null;
            /**
             * Wide
             * @default false
             */
            wide: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ranking";
            /** Dataset */
            dataset: string;
            /** Measure */
            measure: string;
            /** By */
            by: string;
            /**
             * Size
             * @default 10
             */
            size: number;
            /** Artist */
            artist?: string | null;
            /** Store */
            store?: string | null;
            /** Account */
            account?: string | null;
        };
        /**
         * Realtime
         * @description The newest settled day and the change to it.
         */
        Realtime: {
            current_day: components["schemas"]["CurrentDay"];
            daily_change: components["schemas"]["DailyChange"];
        };
        /**
         * RecordingOrder
         * @description What recordings are sorted by.
         * @enum {string}
         */
        RecordingOrder: "revenue" | "title" | "released" | "units";
        /**
         * RecordingPlaces
         * @description A recording, and where it earned from ``places_first`` to ``places_last``, most first.
         *
         *     ``elsewhere``: paid for no single country. ``shortened``: there are more months than are read for one answer.
         */
        RecordingPlaces: {
            /** Currency */
            currency: string | null;
            /** First */
            first: string;
            /** Last */
            last: string;
            recording: components["schemas"]["RecordingShape"];
            /** Places First */
            places_first: string;
            /** Places Last */
            places_last: string;
            /** Shortened */
            shortened: boolean;
            /** Stores */
            stores: components["schemas"]["PlaceShape"][];
            /** Countries */
            countries: components["schemas"]["PlaceShape"][];
            elsewhere: components["schemas"]["PlaceShape"] | null;
            /** Notes */
            notes: string[];
        };
        /**
         * RecordingShape
         * @description A recording. ``share``: the label's part, 0 to 1; ``revenue``: before splits; ``units``: paid, of all kinds.
         */
        RecordingShape: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Acts */
            acts: string[];
            /** Isrc */
            isrc: string | null;
            /** Upc */
            upc: string | null;
            /** Released */
            released: string | null;
            /** Kind */
            kind: string | null;
            /** Listed */
            listed: boolean;
            /**
             * Share
             * Format: decimal
             * @example 1531.02
             */
            share: string;
            /** Share Known */
            share_known: boolean;
            /** Revenue */
            revenue: string | number | null;
            /** Units */
            units: number | null;
        };
        /**
         * RecordingsShape
         * @description A page of recordings.
         */
        RecordingsShape: {
            /** Currency */
            currency: string | null;
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Rows */
            rows: components["schemas"]["RecordingShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * RefusedCells
         * @description Cells of a field that were not understood: an example, and in how many rows.
         */
        RefusedCells: {
            /** Field */
            field: string;
            /** Text */
            text: string;
            /** Rows */
            rows: number;
        };
        /**
         * RefusedShape
         * @description One refused row, or one value that was left empty in a row that counts.
         *
         *     ``field``: the conformed column, null where the row as a whole is wrong; ``column``: the header it stands under;
         *     ``text``: as seen. ``cells``: the line it stands in, by header, without what belongs to a person.
         */
        RefusedShape: {
            /**
             * Severity
             * @enum {string}
             */
            severity: "refused" | "flagged";
            /** Platform */
            platform: string;
            /** Dataset */
            dataset: string;
            /** Delivery */
            delivery: string;
            /** File */
            file: string;
            /** Where */
            where: string;
            /** Line */
            line: number | null;
            /** Field */
            field: string | null;
            /** Column */
            column: string | null;
            /** Text */
            text: string | null;
            /** Rule */
            rule: string;
            /** Hint */
            hint: string;
            /** Cells */
            cells: {
                [key: string]: string | null;
            };
        };
        /**
         * Reloaded
         * @description That nothing has to be reloaded: answers are kept only as long as the data are the same.
         */
        Reloaded: {
            /** Files Reloaded */
            files_reloaded: number;
        };
        /**
         * Remark
         * @description What is not as it should be, and what to do about it. ``serious``: figures or imports suffer from it.
         */
        Remark: {
            /** What */
            what: string;
            /** Fix */
            fix: string;
            /** Serious */
            serious: boolean;
        };
        /**
         * RemovedMonth
         * @description A month that the warehouse no longer has.
         */
        RemovedMonth: {
            /** Dataset */
            dataset: string;
            /** Month */
            month: string;
        };
        /**
         * RevenueMonthShape
         * @description One month of use, amounts before splits. ``paid``: for streaming; ``other``: all else that was paid for it.
         *
         *     ``expected``: its streams at the label's rates; ``share``: paid in percent of expected. ``payment_day``: when
         *     everybody should have reported; ``assumed``: that day is a guess, nobody's habit is known yet.
         */
        RevenueMonthShape: {
            /** Month */
            month: string;
            /** Expected */
            expected: string | null;
            /** Paid */
            paid: string | number | null;
            /** Other */
            other: string | number | null;
            /** Difference */
            difference: string | null;
            /** Share */
            share: string | null;
            state: components["schemas"]["PaymentState"];
            /**
             * Payment Day
             * Format: date
             */
            payment_day: string;
            /** Assumed */
            assumed: boolean;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * RevenueMonthsShape
         * @description Months with data, oldest first.
         */
        RevenueMonthsShape: {
            /** Currency */
            currency: string | null;
            /** Rows */
            rows: components["schemas"]["RevenueMonthShape"][];
            /** Notes */
            notes: string[];
        };
        /**
         * RoleWish
         * @description The role somebody shall have.
         */
        RoleWish: {
            /**
             * Role
             * @example analyst
             */
            role: string;
        };
        /**
         * RowBehind
         * @description One row behind a cause as it stands in its file.
         */
        RowBehind: {
            /** File */
            file: string;
            /** Where */
            where: string;
            /** Text */
            text: string;
        };
        /**
         * RowShape
         * @description One member of a breakdown; ``share`` in percent of the whole.
         */
        RowShape: {
            /** Label */
            label: string;
            /** Value */
            value: string | number;
            /** Share */
            share: string | null;
        };
        /**
         * RowsBehind
         * @description Some rows that a cause is about.
         */
        RowsBehind: {
            /** What */
            what: string;
            /** Rows */
            rows: components["schemas"]["RowBehind"][];
        };
        /**
         * Run
         * @description A job, waiting, going on or over; times in UTC. In lists the result is left out, and the counts are there.
         */
        Run: {
            /**
             * Id
             * @example 000017
             */
            id: string;
            order: components["schemas"]["Order"];
            state: components["schemas"]["RunState"];
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Started At */
            started_at?: string | null;
            /** Ended At */
            ended_at?: string | null;
            progress?: components["schemas"]["ProgressShape"] | null;
            problem?: components["schemas"]["Problem"] | null;
            counts?: components["schemas"]["RunCounts"] | null;
            result?: components["schemas"]["RunResult"] | null;
        };
        /**
         * RunCounts
         * @description A run in numbers: files, and their rows.
         */
        RunCounts: {
            /** Files */
            files: number;
            /** New */
            new: number;
            /** Set Aside */
            set_aside: number;
            /** Read */
            read: number;
            /** Stored */
            stored: number;
            /** Quarantined */
            quarantined: number;
            /** Superseded */
            superseded: number;
        };
        /**
         * RunKind
         * @description What is to be done: import a file sent here or files in the inbox, promote everything, take an import back.
         *
         *     ``read``: import a file once more that was set aside, from the bytes that were kept.
         * @enum {string}
         */
        RunKind: "import" | "inbox" | "run" | "withdraw" | "restore" | "read";
        /**
         * RunPage
         * @description Runs, the newest first.
         */
        RunPage: {
            /** Rows */
            rows: components["schemas"]["Run"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * RunResult
         * @description What a run did, as ``bedrot import --json`` tells it. ``months``: made anew, by conformed dataset.
         *
         *     ``moved``: where files of the inbox went; null for other runs.
         */
        RunResult: {
            /** Files */
            files: components["schemas"]["FileResult"][];
            /** Left Alone */
            left_alone: string[];
            /** Set Aside */
            set_aside: number;
            /** Months */
            months: {
                [key: string]: string[];
            };
            /** Views */
            views: string[];
            warehouse: components["schemas"]["LoadResult"];
            /** Moved */
            moved?: {
                [key: string]: string;
            } | null;
        };
        /**
         * RunState
         * @description How far it is. A stopped one ended with the server; its files still lie in the inbox and are taken up again.
         * @enum {string}
         */
        RunState: "waiting" | "running" | "done" | "failed" | "stopped";
        /**
         * SavedList
         * @description All kept statements.
         */
        SavedList: {
            /** Queries */
            queries: components["schemas"]["SavedShape"][];
        };
        /**
         * SavedShape
         * @description A kept statement; a file of SQL in the label's folder. ``title``: its first line, where that is a comment.
         */
        SavedShape: {
            /** Name */
            name: string;
            /** Title */
            title: string | null;
            /** Statement */
            statement: string;
            /** Sha256 */
            sha256: string;
        };
        /**
         * Session
         * @description Who is logged in. ``new``: nobody has a password yet. ``sample``: the label is the sample, which needs none.
         *
         *     ``act``, ``expires`` and ``with_money``: what an artist with a link is shown, and how long; null for all others.
         */
        Session: {
            /** Name */
            name: string | null;
            /** Role */
            role: string | null;
            /** New */
            new: boolean;
            /** Sample */
            sample: boolean;
            /** Act */
            act: string | null;
            /** Expires */
            expires: string | null;
            /** With Money */
            with_money: boolean | null;
        };
        /**
         * Settled
         * @description What was written, and the run that makes anew what it touches.
         */
        Settled: {
            /** Table */
            table: string;
            /** Cells */
            cells: {
                [key: string]: string;
            };
            /** Sha256 */
            sha256: string | null;
            /** Run */
            run: string;
        };
        /**
         * Severity
         * @description How grave a finding is.
         *
         *     ``broken``: figures are missing or wrong until somebody acts. ``look``: they may be, and only a person can tell.
         *     ``note``: all is as it should be, and worth knowing.
         * @enum {string}
         */
        Severity: "broken" | "look" | "note";
        /**
         * ShareShape
         * @description A link, without its secret. ``used``: when it was opened last, null for never; times in UTC.
         */
        ShareShape: {
            /** Id */
            id: string;
            /** Artist */
            artist: string;
            /** With Money */
            with_money: boolean;
            /** Made By */
            made_by: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Used */
            used: string | null;
        };
        /**
         * ShareWish
         * @description What to share: an act, for so many days, with amounts or only what was counted.
         */
        ShareWish: {
            /**
             * Artist
             * @example NOVA SEVEN
             */
            artist: string;
            /**
             * Days
             * @default 30
             */
            days: number;
            /**
             * With Money
             * @default true
             */
            with_money: boolean;
        };
        /**
         * SharesShape
         * @description The links that hold.
         */
        SharesShape: {
            /** Rows */
            rows: components["schemas"]["ShareShape"][];
        };
        /**
         * SongShape
         * @description What a store counted of a song over a period that ends on ``as_of``. ``row``: to ask for its rows with.
         */
        SongShape: {
            /** Row */
            row: string;
            store: components["schemas"]["Choice"];
            /** Act */
            act: string;
            /** Title */
            title: string;
            /** Isrc */
            isrc: string | null;
            /** Period */
            period: string;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Counts */
            counts: {
                [key: string]: number | null;
            };
        };
        /**
         * SongsShape
         * @description A page of songs, most streams first; periods overlap and are never added.
         */
        SongsShape: {
            /** Rows */
            rows: components["schemas"]["SongShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * SplitShape
         * @description What a recording earned before and after splits. ``share``: the label's part, 0 to 1.
         *
         *     ``share_known`` is false where nobody has said it: all of it then counts as the label's.
         */
        SplitShape: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Acts */
            acts: string[];
            /** Isrc */
            isrc: string | null;
            /** Gross */
            gross: string | number;
            /**
             * Share
             * Format: decimal
             * @example 1531.02
             */
            share: string;
            /** Share Known */
            share_known: boolean;
            /** Net */
            net: string | number;
        };
        /**
         * SplitsShape
         * @description A page of recordings with earnings, most first. ``unshared``: earnings of those whose share is unknown.
         */
        SplitsShape: {
            /** Currency */
            currency: string | null;
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Gross */
            gross: string | number;
            /** Net */
            net: string | number;
            /** Unshared */
            unshared: string | number;
            /** Rows */
            rows: components["schemas"]["SplitShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * SqlColumn
         * @description A column that can be asked for. ``note``: how its values are to be read.
         */
        SqlColumn: {
            /** Name */
            name: string;
            /** Type */
            type: string;
            /** Note */
            note: string | null;
        };
        /**
         * SqlTable
         * @description A view or table. ``comment``: what a row of it is.
         */
        SqlTable: {
            /** Name */
            name: string;
            /** Is View */
            is_view: boolean;
            /** Comment */
            comment: string | null;
            /** Columns */
            columns: components["schemas"]["SqlColumn"][];
        };
        /**
         * SqlTables
         * @description Everything that can be asked, the views first: they show names and decimals. ``dialect``: of the database.
         */
        SqlTables: {
            /** Dialect */
            dialect: string;
            /** Tables */
            tables: components["schemas"]["SqlTable"][];
        };
        /**
         * StageShape
         * @description One count on the way, and who counted it (``family``); ``reason``: why it is unknown.
         */
        StageShape: {
            /** Name */
            name: string;
            family: components["schemas"]["Family"];
            /** Dataset */
            dataset: string;
            /** Measure */
            measure: string;
            /** Value */
            value: number | null;
            /** Provisional */
            provisional: boolean;
            /** Reason */
            reason: string | null;
        };
        /**
         * StatementPartShape
         * @description What a statement says of one month of use and store, in its own currency.
         */
        StatementPartShape: {
            /** Month */
            month: string;
            store: components["schemas"]["Choice"];
            /**
             * Total
             * Format: decimal
             * @example 1531.02
             */
            total: string;
            /** Units */
            units: number | null;
            /** Lines */
            lines: number;
        };
        /**
         * StatementPartsShape
         * @description A statement by month of use and store, newest month and largest amount first.
         */
        StatementPartsShape: {
            /** Rows */
            rows: components["schemas"]["StatementPartShape"][];
        };
        /**
         * StatementShape
         * @description A statement: what it adds up to, for which months of use, and how its payout stands at the bank.
         *
         *     ``estimated``: the account states no net amounts, so the total is reckoned.
         */
        StatementShape: {
            /** Source */
            source: string;
            /** Source Name */
            source_name: string;
            /** Account */
            account: string;
            /** Day */
            day: string | null;
            /** Currency */
            currency: string;
            /**
             * Total
             * Format: decimal
             * @example 1531.02
             */
            total: string;
            /** Lines */
            lines: number;
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Estimated */
            estimated: boolean;
            payout: components["schemas"]["PayoutState"];
        };
        /**
         * StatementsShape
         * @description A page of statements, newest first.
         */
        StatementsShape: {
            /** Rows */
            rows: components["schemas"]["StatementShape"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * Step
         * @description How long one point of a course is. Weeks begin on Monday (ISO 8601).
         * @enum {string}
         */
        Step: "day" | "week" | "month";
        /**
         * StoreRateShape
         * @description What a store paid for one play, before splits; ``expected``: the label's own rate and where it is from.
         */
        StoreRateShape: {
            store: components["schemas"]["Choice"];
            /** Plays */
            plays: number | null;
            /** Paid */
            paid: string | number | null;
            /** Rate */
            rate: string | null;
            /** Expected */
            expected: string | null;
            /** Expected Source */
            expected_source: string | null;
        };
        /**
         * StoreRatesShape
         * @description The stores of a period, most paid first.
         */
        StoreRatesShape: {
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Currency */
            currency: string | null;
            /** Rows */
            rows: components["schemas"]["StoreRateShape"][];
            /** Notes */
            notes: string[];
        };
        /**
         * StoreRevenue
         * @description What a store paid, all months. ``total_streams``: paid units, of all kinds of sale.
         */
        StoreRevenue: {
            /**
             * Total Revenue
             * Format: decimal
             * @example 1531.02
             */
            total_revenue: string;
            /** Total Streams */
            total_streams: number;
            /** Revenue Per Stream */
            revenue_per_stream: string | null;
            /** Transaction Count */
            transaction_count: number;
        };
        /**
         * StreamDay
         * @description Streams of a day by distributor.
         */
        StreamDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Source */
            source: string;
            /** Spotify Streams */
            spotify_streams: number;
            /** Apple Streams */
            apple_streams: number;
            /** Combined Streams */
            combined_streams: number;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * StreamSummary
         * @description All streams that distributors report.
         */
        StreamSummary: {
            total_streams: components["schemas"]["StreamTotals"];
            /** By Distributor */
            by_distributor: {
                [key: string]: components["schemas"]["DistributorTotals"];
            };
            date_range: components["schemas"]["DateRange"];
            daily_average: components["schemas"]["DailyAverage"];
        };
        /**
         * StreamTotals
         * @description Streams by store.
         */
        StreamTotals: {
            /** Spotify */
            spotify: number;
            /** Apple */
            apple: number;
            /** Combined */
            combined: number;
        };
        /**
         * SubjectScore
         * @description The scores of the label or of a platform, 0 to 100 and exact; null where nothing could be checked.
         *
         *     ``dimensions``: by name; ``weights``: what each counts in ``overall``.
         */
        SubjectScore: {
            /** Subject */
            subject: string;
            /** Title */
            title: string;
            /** Overall */
            overall: string | null;
            /** Dimensions */
            dimensions: {
                [key: string]: string | null;
            };
            /** Weights */
            weights: {
                [key: string]: string | null;
            };
        };
        /**
         * SumResult
         * @description What a file says a field adds up to, and what its rows do; amounts as text.
         */
        SumResult: {
            /** Field */
            field: string;
            /** Stated */
            stated: string | null;
            /** Summed */
            summed: string | null;
            /** Difference */
            difference: string | null;
        };
        /**
         * Summary
         * @description The whole label at a glance. ``total_streams``: paid units; ``current_month_revenue``: paid for this month so far.
         */
        Summary: {
            /**
             * Total Revenue
             * Format: decimal
             * @example 1531.02
             */
            total_revenue: string;
            /** Total Streams */
            total_streams: number;
            /** Average Revenue Per Stream */
            average_revenue_per_stream: string | null;
            /**
             * Current Month Revenue
             * Format: decimal
             * @example 1531.02
             */
            current_month_revenue: string;
            /** Artist Count */
            artist_count: number;
            /** Top Artist */
            top_artist: string | null;
            /** Distributor Breakdown */
            distributor_breakdown: {
                [key: string]: string;
            };
            /** Last Updated */
            last_updated: string | null;
            tiktok: components["schemas"]["TikTokSummary"];
            marketing: components["schemas"]["MarketingSummary"];
        };
        /**
         * TableChange
         * @description All rows of a table, in the order that they shall have. ``sha256``: of the file that they were read from.
         */
        TableChange: {
            /** Rows */
            rows: components["schemas"]["TableRowShape"][];
            /** Sha256 */
            sha256: string | null;
        };
        /**
         * TableResult
         * @description One table of a file: ``read`` = ``stored`` + ``quarantined`` + ``superseded`` + ``control_totals``.
         */
        TableResult: {
            /** Dataset */
            dataset: string;
            /** Title */
            title: string;
            /** Read */
            read: number;
            /** Stored */
            stored: number;
            /** Quarantined */
            quarantined: number;
            /** Superseded */
            superseded: number;
            /** Control Totals */
            control_totals: number;
            /** Flagged */
            flagged: number;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Sums */
            sums: components["schemas"]["SumResult"][];
        };
        /**
         * TableRowShape
         * @description One line of a table. ``line``: its number in the file, null for a new one. ``cells``: by column.
         */
        TableRowShape: {
            /** Line */
            line?: number | null;
            /** Cells */
            cells: {
                [key: string]: string;
            };
        };
        /**
         * TableShape
         * @description One of the label's tables. ``sha256``: of the file as it was read, to be sent back with a change; null without one.
         *
         *     ``run``: the run that makes anew what the change touches, where there was one.
         */
        TableShape: {
            /** Name */
            name: string;
            /** Columns */
            columns: string[];
            /** Comment */
            comment: string;
            /** Rows */
            rows: components["schemas"]["TableRowShape"][];
            /** Sha256 */
            sha256: string | null;
            /** Run */
            run?: string | null;
        };
        /**
         * TellerShape
         * @description An account that told a figure, and its source by name.
         *
         *     ``until``: the newest day of it that was told for good; of royalties the end of a month of use.
         */
        TellerShape: {
            /** Source */
            source: string;
            /** Account */
            account: string;
            /** Until */
            until: string | null;
        };
        /**
         * TextLine
         * @description One line of a file as text. ``asked``: it is the one that was asked for.
         */
        TextLine: {
            /** Number */
            number: number;
            /** Text */
            text: string;
            /** Asked */
            asked: boolean;
        };
        /**
         * TikTokSummary
         * @description TikTok in the newest complete month; null where it is not known.
         */
        TikTokSummary: {
            /** Video Views */
            video_views: string | number | null;
            /** Engagement Rate */
            engagement_rate: string | number | null;
        };
        /**
         * TokenShape
         * @description A program's way in.
         */
        TokenShape: {
            /** Name */
            name: string;
            /** Made By */
            made_by: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Used */
            used: string | null;
        };
        /**
         * TokenWish
         * @description A new token's name: of the program that will use it.
         */
        TokenWish: {
            /**
             * Name
             * @example Ada
             */
            name: string;
        };
        /**
         * UnknownNames
         * @description All unknown names, and what they can mean: acts, stores and categories that are known.
         */
        UnknownNames: {
            /** Names */
            names: components["schemas"]["UnknownShape"][];
            /** Acts */
            acts: string[];
            /** Stores */
            stores: string[];
            /** Categories */
            categories: string[];
            /** Cut */
            cut: number;
        };
        /**
         * UnknownShape
         * @description A name in statements that nobody knows; it stands for itself until somebody says what it means.
         *
         *     ``table``: where that is said. ``nearest``: the known name most like it. ``figures``: what stands under it.
         */
        UnknownShape: {
            /** Field */
            field: string;
            /** Name */
            name: string;
            /** Platforms */
            platforms: string[];
            /** Nearest */
            nearest: string | null;
            /**
             * Table
             * @enum {string}
             */
            table: "aliases" | "stores" | "categories";
            /** What */
            what: string | null;
            /** Figures */
            figures: {
                [key: string]: string | number;
            };
        };
        /**
         * UnknownTile
         * @description A tile that asks for what this version does not know; it is kept. ``tile``: its place, from 0.
         */
        UnknownTile: {
            /** Tile */
            tile: number;
            /** What */
            what: string;
            /** Todo */
            todo: string;
        };
        /**
         * Word
         * @description How a part is: as it should be; working, with something to see to; or not working.
         * @enum {string}
         */
        Word: "ok" | "degraded" | "broken";
        /**
         * WordsTile
         * @description A few words of the label itself, in one or several lines.
         */
        WordsTile: {
            /** Title */
            title?: string | null;
            /**
             * Wide
             * @default false
             */
            wide: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "words";
            /** Text */
            text: string;
        };
        /**
         * ZoneShape
         * @description One zone of the lake.
         */
        ZoneShape: {
            /** Zone */
            zone: string;
            /** Folder */
            folder: string;
            /** Files */
            files: number;
            /** Bytes */
            bytes: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    openapi_api_openapi_json_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    session_api_v1_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    log_in_api_v1_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    log_out_api_v1_session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    accept_api_v1_session_accept_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    enter_api_v1_session_enter_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Entrance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    open_share_api_v1_session_share_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Entrance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    people_api_v1_people_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShape"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    invite_api_v1_people_invitations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    change_role_api_v1_people__name__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    remove_api_v1_people__name__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    tokens_api_v1_tokens_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenShape"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    new_token_api_v1_tokens_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    remove_token_api_v1_tokens__name__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    audit_api_v1_audit_get: {
        parameters: {
            query?: {
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    looks_api_v1_audit_looks_get: {
        parameters: {
            query?: {
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    shares_api_v1_shares_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    share_api_v1_shares_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewShare"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    unshare_api_v1_shares__share_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                share_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    label_api_v1_label_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    kpis_api_v1_kpis_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    kpi_api_v1_kpis__metric__get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path: {
                metric: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figure"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    courses_api_v1_courses_get: {
        parameters: {
            query: {
                /** @description The largest so many; the rest is one line. */
                lines?: number;
                /** @description Only the line of this key, as lines have it. */
                line?: string | null;
                /** @description A dataset of /api/v1/datasets. */
                dataset: string;
                /** @description One of its measures. */
                measure: string;
                /** @description How long a point is; weeks begin on Monday. */
                step?: components["schemas"]["Step"];
                /** @description What the lines are told apart by; one line without. */
                by?: components["schemas"]["Axis"] | null;
                /** @description The first day. */
                first?: string | null;
                /** @description The last day; by default the newest told. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description The key of a store or social network. */
                store?: string | null;
                /** @description The key of an account, as lines by account have it. */
                account?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    rankings_api_v1_rankings_get: {
        parameters: {
            query: {
                /** @description A dataset of /api/v1/datasets. */
                dataset: string;
                /** @description One of its measures. */
                measure: string;
                /** @description Whose members are ranked. */
                by: components["schemas"]["Axis"];
                /** @description How many at most. */
                size?: number;
                /** @description The first day. */
                first?: string | null;
                /** @description The last day; by default the newest told. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description The key of a store or social network. */
                store?: string | null;
                /** @description The key of an account, as lines by account have it. */
                account?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    datasets_api_v1_datasets_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Askables"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    tracks_api_v1_catalogue_tracks_get: {
        parameters: {
            query?: {
                /** @description Occurs in title, act, ISRC or UPC. */
                q?: string | null;
                /** @description Largest, newest, or first in the alphabet first. */
                sort?: components["schemas"]["RecordingOrder"];
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    track_api_v1_catalogue_tracks__key__get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPlaces"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    artists_api_v1_catalogue_artists_get: {
        parameters: {
            query?: {
                /** @description Occurs in title, act, ISRC or UPC. */
                q?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    everywhere_api_v1_search_get: {
        parameters: {
            query: {
                /** @description A part of a name. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    countries_api_v1_countries_get: {
        parameters: {
            query?: {
                /** @description Revenue before splits, or paid units. */
                measure?: components["schemas"]["CountryMeasure"];
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountriesShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    networks_api_v1_audience_networks_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrowdsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    songs_api_v1_audience_songs_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SongsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    playlists_api_v1_audience_playlists_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaylistsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    posts_api_v1_audience_posts_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    campaigns_api_v1_marketing_campaigns_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    links_api_v1_marketing_links_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    mailings_api_v1_marketing_mailings_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    way_to_a_stream_api_v1_marketing_funnel_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    revenue_by_month_api_v1_revenue_months_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueMonthsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    statements_api_v1_revenue_statements_get: {
        parameters: {
            query?: {
                /** @description A distributor's key. */
                source?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    parts_of_statement_api_v1_revenue_statements_parts_get: {
        parameters: {
            query: {
                /** @description The distributor's key. */
                source: string;
                /** @description The account, as the list has it. */
                account: string;
                /** @description The statement's currency. */
                currency: string;
                /** @description The day it was reported on, where it has one. */
                day?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPartsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    payouts_of_statements_api_v1_revenue_payouts_get: {
        parameters: {
            query?: {
                /** @description Only those that stand so. */
                state?: components["schemas"]["PayoutState"] | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    rates_api_v1_revenue_rates_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreRatesShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    payment_delays_api_v1_revenue_delays_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDelays"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    splits_api_v1_revenue_splits_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitsShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    releases_api_v1_releases_get: {
        parameters: {
            query?: {
                /** @description Up to which day after the release. */
                days?: number;
                /** @description How many releases, the newest. */
                size?: number;
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaunchesShape"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    report_api_v1_report_xlsx_get: {
        parameters: {
            query?: {
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    figure_origins_api_v1_kpis__metric__origins_get: {
        parameters: {
            query?: {
                /** @description Of plays and sales, ISO 3166. */
                country?: string | null;
                /** @description How many of the largest rows. */
                rows?: number;
                /** @description How many lines of each row. */
                lines?: number;
                /** @description The first month, YYYY-MM. */
                first?: string | null;
                /** @description The last month; the newest complete one by default. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description A store's key, as /api/v1/label lists them. */
                store?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
            };
            header?: never;
            path: {
                metric: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Origins"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    course_rows_api_v1_courses_rows_get: {
        parameters: {
            query: {
                /** @description How many lines of files of each row. */
                source_lines?: number;
                /** @description A dataset of /api/v1/datasets. */
                dataset: string;
                /** @description One of its measures. */
                measure: string;
                /** @description How long a point is; weeks begin on Monday. */
                step?: components["schemas"]["Step"];
                /** @description What the lines are told apart by; one line without. */
                by?: components["schemas"]["Axis"] | null;
                /** @description The first day. */
                first?: string | null;
                /** @description The last day; by default the newest told. */
                last?: string | null;
                /** @description An act's name. */
                artist?: string | null;
                /** @description The key of a store or social network. */
                store?: string | null;
                /** @description The key of an account, as lines by account have it. */
                account?: string | null;
                /** @description Of amounts, as ISO 4217 writes it. */
                currency?: string | null;
                /** @description The key of the line meant. */
                line?: string;
                /** @description A day of the step meant; without it the line's total. */
                day?: string | null;
                /** @description How many lines there are; the rest is `others`. */
                lines?: number;
                /** @description Of royalties: further members, as axis:key. */
                also?: string[] | null;
                /** @description Of royalties: the days of their statements. */
                reported?: string[] | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRows"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    list_rows_api_v1_lists_rows_get: {
        parameters: {
            query: {
                /** @description A list of figures that are no courses. */
                list: components["schemas"]["Listing"];
                /** @description What the list gives as `row`. */
                row: string;
                /** @description Which of its figures. */
                measure: string;
                /** @description How many lines of files of each row. */
                source_lines?: number;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRows"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    delivery_lines_api_v1_deliveries__delivery__lines_get: {
        parameters: {
            query?: {
                /** @description A line's number. */
                around?: number | null;
                /** @description A place, as rows of files without lines have it. */
                where?: string | null;
                /** @description How many lines before and after it. */
                context?: number;
            };
            header?: never;
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLines"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    attention_now_api_v1_attention_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    findings_api_v1_findings_get: {
        parameters: {
            query?: {
                /** @description Only this kind. */
                kind?: components["schemas"]["Kind"] | null;
                /** @description Only of this severity. */
                severity?: components["schemas"]["Severity"] | null;
                /** @description Only of this platform. */
                platform?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    platforms_api_v1_platforms_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Platforms"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    lineage_api_v1_lineage_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    lake_api_v1_lake_get: {
        parameters: {
            query?: {
                /** @description landing, raw, staging, curated or archive. */
                zone?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LakePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    doctor_api_v1_doctor_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Doctor"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    newest_quality_api_v1_quality_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityAnswer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    examine_again_api_v1_quality_examinations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityAnswer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    rows_of_cause_api_v1_quality_rows_get: {
        parameters: {
            query: {
                /** @description A platform, or label. */
                subject: string;
                dimension: string;
                check: string;
                /** @description The cause's number in its check. */
                cause?: number;
                rows?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowsBehind"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    quarantine_api_v1_quarantine_get: {
        parameters: {
            query?: {
                /** @description Only of this platform. */
                platform?: string | null;
                /** @description Only of this delivery. */
                delivery?: string | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantinePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    ask_warehouse_api_v1_sql_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    export_answer_api_v1_sql_exports_post: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "parquet";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportQuestion"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/vnd.apache.parquet": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    sql_tables_api_v1_sql_tables_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SqlTables"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    saved_queries_api_v1_sql_queries_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    save_query_api_v1_sql_queries__name__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuery"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    remove_query_api_v1_sql_queries__name__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    propose_mapping_api_v1_mappings_proposals_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    keep_mapping_of_file_api_v1_mappings_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingKept"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    unknown_names_api_v1_catalogue_names_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownNames"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    settle_name_api_v1_catalogue_names_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Meaning"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    tables_api_v1_catalogue_tables_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    table_api_v1_catalogue_tables__name__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    change_table_api_v1_catalogue_tables__name__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    boards_api_v1_boards_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Boards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    board_api_v1_boards__name__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of its file, without the ending. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    change_board_api_v1_boards__name__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of its file, without the ending. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    remove_api_v1_boards__name__delete: {
        parameters: {
            query: {
                /** @description Of the file as it was read. */
                sha256: string;
            };
            header?: never;
            path: {
                /** @description The name of its file, without the ending. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    how_it_is_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description It is broken. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthShape"];
                };
            };
        };
    };
    how_it_is_api_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthShape"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description It is broken. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthShape"];
                };
            };
        };
    };
    metrics_metrics_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    kpis_api_kpis_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_KpiList_"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    overview_api_kpis_overview_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_KpiOverview_"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    summary_api_kpis_summary_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_Summary_"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    realtime_api_kpis_realtime_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_Realtime_"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    goals_api_kpis_goals_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_dict_str__GoalProgress__"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    revenue_by_platform_api_revenue_platform_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_dict_str__StoreRevenue__"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    revenue_by_artist_api_revenue_artist_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_dict_str__ArtistRevenue__"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    revenue_by_distributor_api_revenue_distributor_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_dict_str__DistributorStreams__"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    revenue_by_month_api_revenue_monthly_get: {
        parameters: {
            query?: {
                include_expected?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_list_MonthRevenue__"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    payment_delays_api_revenue_delays_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_Delays_"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    rates_api_revenue_rps_rates_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_dict_str__Annotated_Decimal__PlainSerializer__WithJsonSchema___"];
                };
            };
            /** @description It is what If-None-Match names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    alerts_api_kpis_alerts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_list_Alert__"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    streams_by_day_api_streaming_daily_get: {
        parameters: {
            query?: {
                /** @description How many days, up to the newest. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_list_StreamDay__"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    stream_summary_api_streaming_summary_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_StreamSummary_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    stream_growth_api_streaming_growth_get: {
        parameters: {
            query?: {
                period?: "daily" | "weekly" | "monthly";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_list_GrowthPeriod__"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    spotify_audience_api_streaming_spotify_audience_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_list_AudienceDay__"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    files_api_data_files_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_list_DataFile__"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    file_rows_api_data_file__filename__get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                filename: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_FileRows_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    file_metadata_api_data_metadata__filename__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                filename: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_DataFile_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    schemas_api_data_schema_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_dict_str__dict_str__object___"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    reload_cache_api_refresh_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_Reloaded_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    reload_cache_api_data_reload_cache_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_Reloaded_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    promised_api_distributor_payment_calendar_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    promised_api_distributor_revenue_summary_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    promised_api_social_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    promised_api_financial_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    promised_api_streaming_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    reconciliation_api_distributor_reconciliation__month__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    semantic_query_api_semantic_query_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope_NoneType_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    send_api_v1_imports_post: {
        parameters: {
            query: {
                /** @description The file's name, without folders. */
                name: string;
                /** @description Whose figures they are, whatever the file says itself. */
                account?: string | null;
                /** @description Whose figures they are, where the file needs to be told and does not say it itself. */
                account_if_needed?: string | null;
                /** @description What it is: PLATFORM.KIND. */
                as?: string | null;
                /** @description When the file was last written; one of before 1900 or after 2200 is not believed. */
                modified?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the file, as they are. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    imported_api_v1_imports__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    runs_api_v1_runs_get: {
        parameters: {
            query?: {
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    run_all_api_v1_runs_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    run_api_v1_runs__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    withdraw_api_v1_deliveries__delivery__withdraw_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    restore_api_v1_deliveries__delivery__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    read_again_api_v1_deliveries__delivery__read_post: {
        parameters: {
            query: {
                /** @description Whose figures they are. */
                account: string;
            };
            header?: never;
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
    deliveries_api_v1_deliveries_get: {
        parameters: {
            query?: {
                /** @description A platform's key. */
                platform?: string | null;
                /** @description Whether their rows count. */
                state?: ("counts" | "pending" | "withdrawn" | "set aside") | null;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows a page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemAnswer"];
                };
            };
        };
    };
}
