<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** Why an event type can't happen now, although it can be subscribed to and tested. */
enum Unavailable: string {

	case NoUltimateMultisite = 'ultimate_multisite_inactive';
	case NoWooCommerce       = 'woocommerce_inactive';

	/** Ultimate Multisite doesn't look for sites that are about to expire. */
	case NoExpirationWarnings = 'expiration_warnings_off';

	/** The plugin that registered it is gone. */
	case NotRegistered = 'not_registered';
}
