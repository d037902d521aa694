<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

use MultisiteWebhooks\Domain\Health\HourlyCount;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Health\Wakeups;
use MultisiteWebhooks\Domain\Health\WebhookHealth;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Edge\Words\HealthWords;
use MultisiteWebhooks\Edge\Words\LateWords;
use MultisiteWebhooks\Edge\Words\LoopbackWords;
use MultisiteWebhooks\Edge\Words\NetworkProblem;
use MultisiteWebhooks\Edge\Words\Remedies;
use MultisiteWebhooks\Edge\Words\Remedy;

/** How health looks to other programs: the shapes of schema/resources/health.json and webhook-health.json. */
final class PresentHealth {

	/**
	 * @param list<NetworkProblem> $problems
	 * @return array<string, mixed>
	 */
	public static function of_network( NetworkHealth $health, \DateTimeImmutable $now, array $problems ): array {
		return [
			'last_sent_at'           => self::time( $health->last_sent_at ),
			'waiting'                => $health->waiting,
			'oldest_due_at'          => self::time( $health->oldest_due_at ),
			'is_late'                => $health->is_late( $now ),
			'p50_ms'                 => $health->delay_percentile_ms( 50 ),
			'p95_ms'                 => $health->delay_percentile_ms( 95 ),
			'wakeups'                => [
				'request'   => self::time( $health->wakeups->request ),
				'follow_up' => self::time( $health->wakeups->follow_up ),
				'cron'      => self::time( $health->wakeups->cron ),
				'worker'    => self::time( $health->wakeups->worker ),
			],
			'loopback_blocked_since' => self::time( $health->wakeups->unanswered_since( $now ) ),
			'storage'                => null === $health->storage ? null : [
				'rows'  => $health->storage->rows,
				'bytes' => $health->storage->bytes,
			],
			'problems'               => array_map( get_object_vars( ... ), $problems ),
			'advice'                 => self::advice_for( $health, $now ),
			// The network admin has no Site Health page.
			'help_url'               => get_admin_url( get_main_site_id(), 'site-health.php' ),
		];
	}

	/** @return ?array<string, mixed> */
	private static function advice_for( NetworkHealth $health, \DateTimeImmutable $now ): ?array {
		$blocked = $health->wakeups->unanswered_since( $now );
		return match ( true ) {
			$health->is_late( $now ) => self::advice( LateWords::here( $health, $now )->why(), $health->wakeups, $now ),
			null !== $blocked        => self::advice( LoopbackWords::why( $blocked ), $health->wakeups, $now ),
			default                  => null,
		};
	}

	/** @return array<string, mixed> */
	private static function advice( string $why, Wakeups $wakeups, \DateTimeImmutable $now ): array {
		return [
			'why'      => $why,
			'remedies' => array_map(
				static fn ( Remedy $remedy ): array => [
					'name'   => $remedy->name,
					'advice' => $remedy->advice,
					'text'   => $remedy->text,
				],
				Remedies::beside( $wakeups, $now )
			),
		];
	}

	/** @return array<string, mixed> */
	public static function of_webhook( WebhookHealth $health, \DateTimeImmutable $now ): array {
		return [
			'webhook'       => $health->webhook->id->value,
			'note'          => ( new HealthWords( $now ) )->note( $health->webhook, $health->asked_until ),
			'failing_since' => self::time( $health->webhook->failing_since ),
			'unreadable'    => ! $health->webhook->unreadable->is_anything() ? null : get_object_vars( $health->webhook->unreadable ),
			'waiting'       => $health->waiting,
			'held'          => $health->held,
			'next_try_at'   => self::time( $health->next_try_at ),
			'hours'         => array_map(
				static fn ( HourlyCount $hour ): array => [
					'delivered' => $hour->delivered,
					'failed'    => $hour->failed,
				],
				$health->hours
			),
		];
	}

	private static function time( ?\DateTimeImmutable $time ): ?string {
		return null === $time ? null : Time::rfc3339( $time );
	}
}
