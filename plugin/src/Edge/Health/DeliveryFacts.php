<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Health\StorageSize;
use MultisiteWebhooks\Domain\Retention\RetentionDays;

/** The facts about deliveries, in the information of Site Health. */
final readonly class DeliveryFacts {

	/**
	 * @param \Closure(\DateTimeImmutable): NetworkHealth $health At that time.
	 * @param \Closure(): RetentionDays                        $kept
	 */
	public function __construct( private \Closure $health, private \Closure $kept, private Clock $clock ) {}

	/**
	 * After SiteHealth, which makes the section.
	 *
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	public function add_information( array $sections ): array {
		$fields = $sections['multisite-webhooks']['fields'] ?? [];
		$facts  = $this->facts( ( $this->health )( $this->clock->now() ) );

		$sections['multisite-webhooks']['fields'] = ( is_array( $fields ) ? $fields : [] ) + array_map(
			static fn ( array $fact ): array => [
				'label' => $fact[0],
				'value' => $fact[1],
			],
			$facts
		);
		return $sections;
	}

	/** @return array<string, array{string, string|int}> Labels and values. */
	private function facts( NetworkHealth $health ): array {
		return [
			'waiting'        => [ __( 'Deliveries that wait', 'multisite-webhooks' ), $health->waiting ],
			'oldest_due'     => [ __( 'Longest overdue since', 'multisite-webhooks' ), $this->time( $health->oldest_due_at ) ],
			'delay'          => [ __( 'Delay of the last deliveries', 'multisite-webhooks' ), $this->delay( $health ) ],
			'request_ran_at' => [ __( 'Last sent at the end of a request', 'multisite-webhooks' ), $this->time( $health->wakeups->request ) ],
			'cron_ran_at'    => [ __( 'WP-Cron last ran the deliveries', 'multisite-webhooks' ), $this->time( $health->wakeups->cron ) ],
			'worker_ran_at'  => [ __( 'Last sign of life of a worker', 'multisite-webhooks' ), $this->time( $health->wakeups->worker ) ],
			'storage'        => [ __( 'Size of the tables, about', 'multisite-webhooks' ), $this->size( $health->storage ) ],
			'kept'           => [ __( 'Kept', 'multisite-webhooks' ), $this->kept( ( $this->kept )() ) ],
		];
	}

	private function time( ?\DateTimeImmutable $time ): string {
		return null === $time ? __( 'Never', 'multisite-webhooks' ) : $time->format( 'Y-m-d H:i:s \U\T\C' );
	}

	private function delay( NetworkHealth $health ): string {
		$half = $health->delay_percentile_ms( 50 );
		return null === $half ? __( 'Nothing was sent yet', 'multisite-webhooks' ) : sprintf(
			/* translators: 1 and 2: numbers of milliseconds. */
			__( '50 %% within %1$s ms, 95 %% within %2$s ms', 'multisite-webhooks' ),
			number_format_i18n( $half ),
			number_format_i18n( $health->delay_percentile_ms( 95 ) ?? $half )
		);
	}

	private function size( ?StorageSize $storage ): string {
		return null === $storage ? __( 'The database does not tell', 'multisite-webhooks' ) : sprintf(
			/* translators: 1: a size such as "214 MB", 2: a number. */
			__( '%1$s in %2$s rows', 'multisite-webhooks' ),
			(string) size_format( $storage->bytes ),
			number_format_i18n( $storage->rows )
		);
	}

	private function kept( RetentionDays $days ): string {
		return sprintf(
			/* translators: 1 and 2: numbers of days. */
			__( 'Content for %1$s days, outcomes for %2$s days', 'multisite-webhooks' ),
			number_format_i18n( $days->content ),
			number_format_i18n( $days->log )
		);
	}
}
