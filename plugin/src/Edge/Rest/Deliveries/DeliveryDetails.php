<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Deliveries;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendState;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Edge\Words\EventTypeWords;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;

/** What screens show about deliveries beside the deliveries themselves. Read for a whole page at once, never one by one. */
final readonly class DeliveryDetails {

	/**
	 * @param \Closure(list<WebhookId>): array<string, array{name: string, url: string}> $webhooks Names and URLs by ID.
	 * @param \Closure(list<int>): array<int, string>                                     $sites    Names by ID.
	 */
	public function __construct(
		private DeliveryStore $deliveries,
		private ResendStore $resends,
		private Catalog $catalog,
		private EventTypeWords $words,
		private \Closure $webhooks,
		private \Closure $sites,
	) {}

	/**
	 * @param list<Delivery> $deliveries
	 * @return array<string, array<string, mixed>> By delivery ID.
	 */
	public function of( array $deliveries ): array {
		$attempts = $this->deliveries->last_attempts( array_map( static fn ( Delivery $one ): DeliveryId => $one->id, $deliveries ) );
		$hook_ids = array_map( static fn ( Delivery $one ): WebhookId => $one->webhook, $deliveries );
		$webhooks = ( $this->webhooks )( self::distinct( $hook_ids ) );
		$site_ids = array_filter( array_map( static fn ( Delivery $one ): ?int => $one->site, $deliveries ), is_int( ... ) );
		$sites    = ( $this->sites )( self::distinct( $site_ids ) );
		$again    = $this->resends->resend_states( $deliveries );
		$details  = [];
		foreach ( $deliveries as $one ) {
			$last = $attempts[ $one->id->value ] ?? null;

			$details[ $one->id->value ] = [
				'event_type_name' => $this->name( $one->event_type ),
				'webhook_name'    => $webhooks[ $one->webhook->value ]['name'] ?? null,
				'webhook_url'     => $webhooks[ $one->webhook->value ]['url'] ?? null,
				'site_name'       => $sites[ $one->site ?? 0 ] ?? null,
				'reason_short'    => null === $one->reason ? null : ( new Doctor() )->short( $one->reason, $last?->status_code ),
				'last_attempt'    => null === $last ? null : self::attempt( $last ),
				'gives_up_at'     => self::gives_up_at( $one ),
			] + self::possible( $one, $again[ $one->id->value ], isset( $webhooks[ $one->webhook->value ] ) );
		}
		return $details;
	}

	/**
	 * The actions that are possible. A delivery that is being sent right now can't be changed; the action itself reports that.
	 *
	 * @return array<string, mixed>
	 */
	private static function possible( Delivery $delivery, ResendState $again, bool $has_webhook ): array {
		return [
			'resend_of'       => $delivery->resend_of?->value,
			'resent_as'       => $again->newest?->value,
			'content_deleted' => ! $delivery->test && ! $again->has_content,
			'can_resend'      => $has_webhook && $again->has_content,
			'can_cancel'      => ! $delivery->status->is_final(),
			'can_try'         => DeliveryStatus::Waiting === $delivery->status,
		];
	}

	private function name( string $event_type ): string {
		$type = $this->catalog->find( $event_type );
		return null === $type ? $event_type : $this->words->of( $type )->name;
	}

	/** @return array<string, mixed> */
	private static function attempt( LastAttempt $last ): array {
		return [
			'number'      => $last->number,
			'at'          => Time::rfc3339( $last->at ),
			'duration_ms' => $last->duration_ms,
			'status_code' => $last->status_code,
		];
	}

	private static function gives_up_at( Delivery $delivery ): ?string {
		$end = RetrySchedule::ends_at( $delivery );
		return null === $end ? null : Time::rfc3339( $end );
	}

	/**
	 * @template T of int|WebhookId
	 * @param array<T> $values
	 * @return list<T>
	 */
	private static function distinct( array $values ): array {
		$distinct = [];
		foreach ( $values as $value ) {
			$distinct[ is_int( $value ) ? $value : $value->value ] = $value;
		}
		return array_values( $distinct );
	}
}
