<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Id\DeliveryId;

/** What is known about sending a delivery again. */
final readonly class ResendState {

	/**
	 * @param ?DeliveryId $newest      The newest that sends it again; null where none does.
	 * @param bool        $has_content False where only the outcome is kept, and for tests.
	 */
	public function __construct( public ?DeliveryId $newest, public bool $has_content ) {}
}
