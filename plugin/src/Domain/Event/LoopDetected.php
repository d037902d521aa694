<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

final class LoopDetected extends \RuntimeException {

	public function __construct() {
		parent::__construct( 'Other code fires an event for each delivery of such an event. The chain of events was stopped.' );
	}
}
