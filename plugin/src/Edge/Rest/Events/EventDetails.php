<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventPerson;
use MultisiteWebhooks\Domain\Catalog\EventSummary;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\EventDelivery;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Edge\Words\BodyWords;
use MultisiteWebhooks\Edge\Words\EventTypeWords;

/** What screens show about events beside the events themselves. Read for a whole page at once, never one by one. */
final readonly class EventDetails {

	/** So many deliveries of each event are shown in a list: a network may have hundreds of webhooks. */
	public const IN_LISTS = 10;

	/** @param \Closure(list<WebhookId>): array<string, array{name: string, url: string}> $webhooks Names and URLs by ID. */
	public function __construct(
		private DeliveryStore $deliveries,
		private Catalog $catalog,
		private EventTypeWords $words,
		private \Closure $webhooks,
	) {}

	/** @return list<string> Event types with this text in the name that people see. */
	public function types_named( string $text ): array {
		if ( '' === $text ) {
			return [];
		}
		$named = array_filter(
			$this->catalog->all(),
			fn ( EventType $type ): bool => false !== stripos( $this->words->of( $type )->name, $text ),
		);
		return array_values( array_map( static fn ( EventType $type ): string => $type->slug, $named ) );
	}

	/**
	 * @param list<RecordedEvent> $events
	 * @param int                 $most How many deliveries of each event to show.
	 * @return array<string, array<string, mixed>> By event ID.
	 */
	public function of( array $events, int $most ): array {
		$deliveries = $this->deliveries->of_events( array_map( static fn ( RecordedEvent $one ): EventId => $one->id, $events ) );
		$shown      = array_map( static fn ( array $list ): array => array_slice( $list, 0, $most ), $deliveries );
		$names      = $this->names( array_merge( ...array_values( $shown ) ) );
		$details    = [];
		foreach ( $events as $event ) {
			$id             = $event->id->value;
			$details[ $id ] = [
				'deliveries' => array_map(
					static fn ( EventDelivery $one ): array => self::delivery( $one, $names ),
					$shown[ $id ] ?? [],
				),
				'details'    => $this->about( $event, count( $deliveries[ $id ] ?? [] ) ),
			];
		}
		return $details;
	}

	/** @return array<string, mixed> */
	public function of_one( RecordedEvent $event ): array {
		$shown            = $this->of( [ $event ], PHP_INT_MAX )[ $event->id->value ];
		$shown['details'] = (array) ( $shown['details'] ?? [] ) + [ 'body' => self::body( $event ) ];
		return $shown;
	}

	/** @return array<string, mixed> */
	public function deliveries_of_one( RecordedEvent $event ): array {
		return array_diff_key( $this->of( [ $event ], PHP_INT_MAX )[ $event->id->value ], [ 'details' => true ] );
	}

	/** @return array<string, mixed> */
	private function about( RecordedEvent $event, int $webhooks ): array {
		$type     = $this->catalog->find( $event->type );
		$envelope = json_decode( $event->serialized->envelope, true );
		$data     = is_array( $envelope ) && is_array( $envelope['data'] ?? null ) ? $envelope['data'] : [];
		return [
			'event_type_name' => null === $type ? $event->type : $this->words->of( $type )->name,
			'is_known'        => null !== $type,
			'summary'         => null === $type ? '' : EventSummary::of( $type, $data ),
			'person'          => EventPerson::of( $type, $data ),
			'webhook_count'   => $webhooks,
			'content_deleted' => '' === $event->serialized->envelope,
		];
	}

	/**
	 * @param list<EventDelivery> $deliveries
	 * @return array<string, array{name: string, url: string}>
	 */
	private function names( array $deliveries ): array {
		$ids = array_map( static fn ( EventDelivery $one ): WebhookId => $one->webhook, $deliveries );
		return ( $this->webhooks )( array_values( array_unique( $ids, SORT_REGULAR ) ) );
	}

	/**
	 * @param array<string, array{name: string, url: string}> $names
	 * @return array<string, mixed>
	 */
	private static function delivery( EventDelivery $delivery, array $names ): array {
		return [
			'id'           => $delivery->id->value,
			'webhook'      => $delivery->webhook->value,
			'webhook_name' => $names[ $delivery->webhook->value ]['name'] ?? null,
			'status'       => $delivery->status->value,
		];
	}

	/** '' where it was deleted. */
	private static function body( RecordedEvent $event ): string {
		try {
			return '' === $event->serialized->envelope ? '' : $event->serialized->body( Format::Standard );
		} catch ( \JsonException ) {
			return BodyWords::lost();
		}
	}
}
