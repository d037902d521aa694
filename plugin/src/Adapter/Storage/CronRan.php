<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Clock;

/** When WP-Cron last ran the deliveries: seconds since 1970 in a network option. */
final readonly class CronRan {

	private const OPTION = 'multisite_webhooks_cron_ran_at';

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables, private Clock $clock ) {}

	public function note(): void {
		( new OptionRow( $this->wpdb, $this->database, $this->tables, self::OPTION ) )->set( $this->clock->now()->getTimestamp() );
	}

	/** Null where it never did. */
	public function at(): ?\DateTimeImmutable {
		$seconds = ( new OptionRow( $this->wpdb, $this->database, $this->tables, self::OPTION ) )->get();
		return 0 < $seconds ? new \DateTimeImmutable( "@{$seconds}" ) : null;
	}
}
