<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

final class PayloadTooLarge extends \RuntimeException {

	public function __construct() {
		parent::__construct( sprintf( 'The payload is larger than %d bytes.', Payload::MAX_BYTES ) );
	}
}
