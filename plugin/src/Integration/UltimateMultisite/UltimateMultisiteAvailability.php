<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Domain\Catalog\Availability;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Catalog\Unavailable;

/** What Ultimate Multisite's events require, beside Ultimate Multisite. */
final readonly class UltimateMultisiteAvailability implements Availability {

	private const WOOCOMMERCE = 'woocommerce.php';

	/** Off by default. */
	private const WARN_OF_EXPIRATION = 'demo_expiring_notification';

	/** @param \Closure(string): ?bool $is_plugin_active On any site, by the name of its main file; null if that isn't known. */
	public function __construct( private \Closure $is_plugin_active ) {}

	public function unavailable( EventType $type ): ?Unavailable {
		if ( EventSource::UltimateMultisite !== $type->source ) {
			return null;
		}
		if ( ! UltimateMultisite::is_active() ) {
			return Unavailable::NoUltimateMultisite;
		}
		return match ( $type->slug ) {
			'subsite_woocommerce_order' => $this->has_woocommerce() ? null : Unavailable::NoWooCommerce,
			'demo_site_expiring'        => self::is_on( self::WARN_OF_EXPIRATION ) ? null : Unavailable::NoExpirationWarnings,
			default                     => null,
		};
	}

	private function has_woocommerce(): bool {
		return class_exists( 'WooCommerce', false ) || false !== ( $this->is_plugin_active )( self::WOOCOMMERCE );
	}

	/** True also if its settings can't be read. */
	private static function is_on( string $setting, string $read = 'wu_get_setting' ): bool {
		try {
			return ! is_callable( $read ) || (bool) $read( $setting, false );
		} catch ( \Throwable ) {
			return true;
		}
	}
}
