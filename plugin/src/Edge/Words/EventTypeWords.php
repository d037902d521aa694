<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;

/** The words of an event type in the language of the reader. */
final readonly class EventTypeWords {

	public function __construct( private bool $ultimate_multisite_is_active ) {}

	public function of( EventType $type ): EventType {
		if ( EventSource::Custom === $type->source ) {
			return $type;
		}
		$description = $this->translated( $type->description );
		if ( EventSource::UltimateMultisite === $type->source && ! $this->ultimate_multisite_is_active ) {
			/* translators: %s: what the event is about, a sentence. */
			$description = sprintf( __( '%s This fires when Ultimate Multisite is active.', 'multisite-webhooks' ), $description );
		}
		return new EventType( $type->slug, $this->translated( $type->name ), $description, $type->group, $type->source, $type->schema, $type->example );
	}

	private function translated( string $text ): string {
		// The texts stand in schema/events/*.json, so they can't be literals here.
		return translate( $text, 'multisite-webhooks' ); // phpcs:ignore WordPress.WP.I18n
	}
}
