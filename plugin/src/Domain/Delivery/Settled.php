<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** What came of a claimed delivery. */
final readonly class Settled {

	/** @param ?Attempt $attempt Null where nothing was tried. */
	public function __construct( public Delivery $delivery, public Settlement $settlement, public ?Attempt $attempt = null ) {}
}
