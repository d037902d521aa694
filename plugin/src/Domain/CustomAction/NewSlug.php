<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\Catalog\Catalog;

/** The slug of a new event type, from its name: "Order Shipped" becomes order_shipped. */
final readonly class NewSlug {

	private const LENGTH = 60;

	/** Words of addresses of the REST API. */
	private const TAKEN = [ 'watch', 'known' ];

	public function __construct( private Catalog $catalog ) {}

	/** @param string $action Names it if its name has no Latin letters. */
	public function of( string $name, string $action ): string {
		$start = self::plain( $name );
		$start = '' === $start ? self::plain( $action ) : $start;
		$start = '' === $start ? 'custom_event' : $start;
		$slug  = $start;
		$n     = 2;
		while ( $this->is_taken( $slug ) ) {
			$slug = "{$start}_{$n}";
			++$n;
		}
		return $slug;
	}

	private static function plain( string $text ): string {
		$words = (string) preg_replace( '/[^a-z0-9]+/', '_', strtolower( $text ) );
		return trim( substr( trim( $words, '_' ), 0, self::LENGTH ), '_' );
	}

	private function is_taken( string $slug ): bool {
		return in_array( $slug, self::TAKEN, true ) || null !== $this->catalog->find( $slug );
	}
}
