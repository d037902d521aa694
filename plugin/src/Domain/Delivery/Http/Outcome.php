<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

enum Outcome {

	case Delivered;
	/** Try again later. */
	case Retry;
	/** Trying again would not help. */
	case GiveUp;
	/** The receiver says that it is gone for good: the webhook is disabled. */
	case Gone;
}
