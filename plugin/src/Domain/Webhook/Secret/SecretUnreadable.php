<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/** Something was sealed with keys that this network no longer has. Restoring the keys or entering it again repairs it. */
final class SecretUnreadable extends \RuntimeException {

	public function __construct() {
		parent::__construct( 'A secret cannot be read: the keys in wp-config.php have changed.' );
	}
}
