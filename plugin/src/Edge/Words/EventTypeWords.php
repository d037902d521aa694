<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;

/** The name and description of an event type, translated. */
final readonly class EventTypeWords {

	public function __construct( private bool $ultimate_multisite_is_active ) {}

	public function of( EventType $type ): EventType {
		if ( EventSource::Custom === $type->source ) {
			return $type;
		}
		$description = $this->translated( $type->description );
		if ( EventSource::UltimateMultisite === $type->source && ! $this->ultimate_multisite_is_active ) {
			/* translators: %s: description of an event, a sentence. */
			$description = sprintf( __( '%s Requires Ultimate Multisite.', 'multisite-webhooks' ), $description );
		}
		$name = $this->translated( $type->name );
		return new EventType( $type->slug, $name, $description, $type->group, $type->source, $type->schema, $type->example );
	}

	private function translated( string $text ): string {
		// The texts are in schema/events/*.json, so they can't be literals here.
		return translate( $text, 'multisite-webhooks' ); // phpcs:ignore WordPress.WP.I18n
	}
}
