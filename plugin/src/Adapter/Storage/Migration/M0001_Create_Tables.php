<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;

/**
 * The five tables. All except the webhooks hold only ASCII (JSON escapes the rest), so that keys are small and
 * no character set can change a payload. Times are text with milliseconds, which sorts like the times: some databases
 * that WordPress runs on (SQLite) store only whole seconds in their own type.
 */
final class M0001_Create_Tables implements Migration {

	private const ASCII = 'DEFAULT CHARACTER SET ascii COLLATE ascii_bin';

	public function number(): int {
		return 1;
	}

	public function advance( Database $database ): bool {
		$tables     = $database->tables;
		$statements = [
			$this->webhooks( $tables->webhooks, $database->charset_collate() ),
			$this->events( $tables->events ),
			$this->deliveries( $tables->deliveries ),
			$this->attempts( $tables->attempts ),
			$this->state( $tables->state ),
		];
		foreach ( $statements as $statement ) {
			$database->execute_unprepared( $statement );
		}
		return false;
	}

	private function webhooks( string $table, string $charset_collate ): string {
		return "CREATE TABLE IF NOT EXISTS {$table} (
			id varchar(29) NOT NULL,
			network_id bigint NOT NULL,
			name varchar(200) NOT NULL,
			url text NOT NULL,
			event_types longtext NOT NULL,
			status varchar(10) NOT NULL,
			disabled_reason varchar(40) NULL,
			format varchar(10) NOT NULL,
			sites longtext NULL,
			headers longtext NOT NULL,
			accept_redirect tinyint NOT NULL DEFAULT 0,
			secret text NOT NULL,
			previous_secret text NULL,
			previous_valid_until char(23) NULL,
			failing_since char(23) NULL,
			failures int NOT NULL DEFAULT 0,
			rest_until char(23) NULL,
			pace varchar(100) NOT NULL DEFAULT '',
			slow_until char(23) NULL,
			warned_at char(23) NULL,
			disabled_at char(23) NULL,
			created_at char(23) NOT NULL,
			updated_at char(23) NOT NULL,
			revision bigint NOT NULL DEFAULT 0,
			PRIMARY KEY  (id),
			KEY network (network_id)
		) {$charset_collate}";
	}

	/**
	 * Each with the deliveries that it owes, of which `unwritten` have no row yet: they are sent from here under a lease, and written
	 * when they are answered or must wait. `due_at` is null once all are written.
	 */
	private function events( string $table ): string {
		return "CREATE TABLE IF NOT EXISTS {$table} (
			id varchar(30) NOT NULL,
			network_id bigint NOT NULL,
			position bigint NULL,
			type varchar(100) NOT NULL,
			site_id bigint NULL,
			depth tinyint NOT NULL DEFAULT 0,
			recorded_at char(23) NOT NULL,
			open_until char(23) NULL,
			unwritten int NOT NULL DEFAULT 0,
			due_at char(23) NULL,
			leased_by char(26) NOT NULL DEFAULT '',
			leased_until char(23) NOT NULL DEFAULT '',
			owed longtext NOT NULL,
			envelope longtext NOT NULL,
			flat longtext NULL,
			problems text NULL,
			PRIMARY KEY  (id),
			KEY place (network_id, position),
			KEY due (network_id, due_at),
			KEY of_type (network_id, type, position, site_id),
			KEY of_site (network_id, site_id, position, type)
		) " . self::ASCII;
	}

	/** Each with its first attempt (`first_…`), so that a delivery that arrives at once is one row. */
	private function deliveries( string $table ): string {
		return "CREATE TABLE IF NOT EXISTS {$table} (
			id varchar(30) NOT NULL,
			network_id bigint NOT NULL,
			event_id varchar(30) NOT NULL,
			webhook_id varchar(29) NOT NULL,
			resend_of varchar(30) NOT NULL DEFAULT '',
			event_type varchar(100) NOT NULL,
			site_id bigint NULL,
			test tinyint NOT NULL DEFAULT 0,
			format varchar(10) NOT NULL,
			status char(10) NOT NULL,
			reason varchar(40) NULL,
			attempt_count int NOT NULL DEFAULT 0,
			created_at char(23) NOT NULL,
			next_try_at char(23) NULL,
			finished_at char(23) NULL,
			first_try_at char(23) NULL,
			waits int NOT NULL DEFAULT 0,
			claimed_by char(26) NOT NULL DEFAULT '',
			claimed_until char(23) NOT NULL DEFAULT '',
			first_planned_at char(23) NULL,
			first_started_at char(23) NULL,
			first_duration_ms int NULL,
			first_status_code int NULL,
			first_reason varchar(40) NULL,
			first_reason_context text NULL,
			first_request longtext NULL,
			first_response longtext NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY once (event_id, webhook_id, resend_of),
			KEY due (network_id, status, next_try_at),
			KEY due_of_webhook (webhook_id, status, next_try_at, id, created_at, test, attempt_count, network_id),
			KEY log_webhook (network_id, webhook_id, id, event_type, site_id, test),
			KEY log_status (network_id, status, id, event_type, site_id),
			KEY log_type (network_id, event_type, id, site_id),
			KEY log_site (network_id, site_id, id, event_type)
		) " . self::ASCII;
	}

	/** From the second on. */
	private function attempts( string $table ): string {
		return "CREATE TABLE IF NOT EXISTS {$table} (
			delivery_id varchar(30) NOT NULL,
			number int NOT NULL,
			network_id bigint NOT NULL,
			planned_at char(23) NOT NULL,
			started_at char(23) NOT NULL,
			duration_ms int NOT NULL,
			status_code int NULL,
			reason varchar(40) NULL,
			reason_context text NOT NULL,
			request longtext NOT NULL,
			response longtext NULL,
			PRIMARY KEY  (delivery_id, number)
		) " . self::ASCII;
	}

	private function state( string $table ): string {
		return "CREATE TABLE IF NOT EXISTS {$table} (
			network_id bigint NOT NULL,
			name varchar(100) NOT NULL,
			value longtext NOT NULL,
			PRIMARY KEY  (network_id, name)
		) " . self::ASCII;
	}
}
