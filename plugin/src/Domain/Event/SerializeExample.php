<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Event\Body\Payload;
use MultisiteWebhooks\Domain\Event\Body\PayloadTooLarge;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\NetworkContext;

/** Serializes the example of an event type just like a real event, for tests and previews. */
final readonly class SerializeExample {

	/** @param \Closure(mixed): (string|false) $wp_json_encode As Ultimate Multisite encodes its payloads. */
	public function __construct( private NetworkContext $context, private \Closure $wp_json_encode ) {}

	/** @throws PayloadTooLarge */
	public function of( EventType $type, EventId $id, \DateTimeImmutable $at, bool $test ): SerializedEvent {
		return SerializedEvent::of(
			$id,
			$type->slug,
			$at,
			$this->context->network(),
			$this->context->site( $this->context->current_site_id() ),
			Payload::plain( $type->example, $type ),
			Payload::flat( $type->example, $this->wp_json_encode ),
			test: $test,
		);
	}
}
