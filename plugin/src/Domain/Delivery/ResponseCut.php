<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Why only a part of a response is kept. The status counts all the same. */
enum ResponseCut: string {

	/** Longer than what is kept. */
	case TooLong = 'too_long';
	/** It was still arriving when the time was over. */
	case TimedOut = 'timed_out';
	/** The connection was lost, or what came was not what the response had announced. */
	case ConnectionLost = 'connection_lost';
}
