<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Integration\LateHooks;

/**
 * Which hooks of WordPress tell of which events; Sites\SiteHooks, Software\SoftwareHooks and Users\UserHooks have more. A listener is
 * loaded only when one of its hooks fires.
 */
final class CoreHooks {

	public static function register( LateHooks $hooks ): void {
	}
}
