<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

enum DeliveryStatus: string {

	case Waiting   = 'waiting';
	case Held      = 'held';
	case Delivered = 'delivered';
	case Failed    = 'failed';
	case Cancelled = 'cancelled';

	/** Whether the system does nothing more with it. */
	public function is_final(): bool {
		return match ( $this ) {
			self::Waiting, self::Held                       => false,
			self::Delivered, self::Failed, self::Cancelled => true,
		};
	}
}
