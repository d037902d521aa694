<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** The event type to test a webhook with: the requested one, or else the first that the webhook gets. */
final readonly class TestedType {

	private const OF_EVERYTHING = 'payment_received';

	public function __construct( private Catalog $catalog ) {}

	/** @throws InvalidInput */
	public function of( Webhook $webhook, ?string $requested ): EventType {
		$first = $webhook->event_types[0] ?? Subscription::EVERYTHING;
		$slug  = $requested ?? ( Subscription::EVERYTHING === $first ? self::OF_EVERYTHING : $first );
		return $this->catalog->find( $slug )
			?? throw new InvalidInput( [ 'event_type' => new Problem( ProblemCode::EventTypeUnknown, [ 'slug' => $slug ] ) ] );
	}
}
