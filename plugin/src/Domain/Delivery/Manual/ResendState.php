<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Whether a delivery was resent, and whether it can be. */
final readonly class ResendState {

	/**
	 * @param ?DeliveryId $newest      Its newest resend; null if there is none.
	 * @param bool        $has_content False for tests, and if only the outcome is still kept.
	 */
	public function __construct( public ?DeliveryId $newest, public bool $has_content ) {}
}
