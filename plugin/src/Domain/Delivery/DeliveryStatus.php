<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

enum DeliveryStatus: string {

	case Waiting   = 'waiting';
	case Held      = 'held';
	case Delivered = 'delivered';
	case Failed    = 'failed';
	case Cancelled = 'cancelled';
}
