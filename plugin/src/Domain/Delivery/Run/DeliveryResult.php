<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;

/** What came of a claimed delivery. */
final readonly class DeliveryResult {

	/** @param ?Attempt $attempt Null where nothing was tried. */
	public function __construct( public Delivery $delivery, public DeliveryTransition $transition, public ?Attempt $attempt = null ) {}
}
