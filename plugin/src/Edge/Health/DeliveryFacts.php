<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Health\StorageSize;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Words\ExactTime;

/** Facts about deliveries, on the Info tab of Site Health. */
final readonly class DeliveryFacts {

	/**
	 * @param \Closure(\DateTimeImmutable): NetworkHealth $health    At a given time.
	 * @param \Closure(): RetentionDays                   $retention
	 */
	public function __construct( private \Closure $health, private \Closure $retention, private Clock $clock ) {}

	/**
	 * Runs after SiteHealth, which adds the section.
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
		$never   = __( 'Never', 'multisite-webhooks' );
		$none    = __( 'None', 'multisite-webhooks' );
		$wakeups = $health->wakeups;
		return [
			'waiting'          => [ __( 'Waiting deliveries', 'multisite-webhooks' ), $health->waiting ],
			'oldest_due'       => [ __( 'Oldest overdue', 'multisite-webhooks' ), $this->time( $health->oldest_due_at, $none ) ],
			'delay'            => [ __( 'Delay of recent deliveries', 'multisite-webhooks' ), $this->delay( $health ) ],
			'request_ran_at'   => [
				__( 'Last sent at the end of a request', 'multisite-webhooks' ),
				$this->time( $wakeups->request, $never ),
			],
			'follow_up_ran_at' => [
				__( 'Last sent by a follow-up request', 'multisite-webhooks' ),
				$this->time( $wakeups->follow_up, $never ),
			],
			'loopback'         => [
				__( 'The network has not reached itself since', 'multisite-webhooks' ),
				$this->time( $wakeups->unanswered_since( $this->clock->now() ), $none ),
			],
			'cron_ran_at'      => [ __( 'WP-Cron last ran for deliveries', 'multisite-webhooks' ), $this->time( $wakeups->cron, $never ) ],
			'worker_ran_at'    => [ __( 'Worker last seen', 'multisite-webhooks' ), $this->time( $wakeups->worker, $never ) ],
			'storage'          => [ __( 'Approximate size of the tables', 'multisite-webhooks' ), $this->size( $health->storage ) ],
			'kept'             => [ __( 'Retention', 'multisite-webhooks' ), $this->retention( ( $this->retention )() ) ],
		];
	}

	private function time( ?\DateTimeImmutable $time, string $none ): string {
		return null === $time ? $none : ExactTime::of( $time );
	}

	private function delay( NetworkHealth $health ): string {
		$half = $health->delay_percentile_ms( 50 );
		return null === $half ? __( 'Nothing delivered yet', 'multisite-webhooks' ) : sprintf(
			/* translators: 1 and 2: numbers of milliseconds. */
			__( '50%% within %1$s ms, 95%% within %2$s ms', 'multisite-webhooks' ),
			number_format_i18n( $half ),
			number_format_i18n( $health->delay_percentile_ms( 95 ) ?? $half )
		);
	}

	private function size( ?StorageSize $storage ): string {
		return null === $storage ? __( 'Unknown', 'multisite-webhooks' ) : sprintf(
			/* translators: 1: a size such as "214 MB", 2: a number. */
			__( '%1$s in %2$s rows', 'multisite-webhooks' ),
			(string) size_format( $storage->bytes ),
			number_format_i18n( $storage->rows )
		);
	}

	private function retention( RetentionDays $days ): string {
		return sprintf(
			/* translators: 1 and 2: numbers of days. */
			__( 'Content: %1$s days, outcomes: %2$s days', 'multisite-webhooks' ),
			number_format_i18n( $days->content ),
			number_format_i18n( $days->log )
		);
	}
}
