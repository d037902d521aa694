<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\PayloadTooLarge;
use MultisiteWebhooks\Domain\Event\SerializeExample;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Webhook\Format;

/** The exact bytes that a receiver would get for an event type's example. */
final readonly class Preview {

	public function __construct( private SerializeExample $example, private NewIds $ids, private Clock $clock ) {}

	/** @return array{standard: string, flat: string} Empty if the example is too large to be sent. */
	public function of( EventType $type ): array {
		try {
			$serialized = $this->example->of( $type, $this->ids->event(), $this->clock->now(), false );
		} catch ( PayloadTooLarge ) {
			return [
				'standard' => '',
				'flat'     => '',
			];
		}
		return [
			'standard' => $serialized->body( Format::Standard ),
			'flat'     => $serialized->body( Format::Flat ),
		];
	}
}
