<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Network\Home;
use MultisiteWebhooks\Domain\Network\HomeStore;

/**
 * The home in a network option, stored backwards. Whoever copies a network replaces the old address everywhere in the
 * database. Replaced here too, the copy would consider itself the real network.
 */
final readonly class HomeOption implements HomeStore {

	private const OPTION = 'multisite_webhooks_home';

	public function __construct( private Database $database ) {}

	public function find(): ?Home {
		$text   = $this->option()->text();
		$text   = '' === $text ? $this->database->on_primary( fn (): string => $this->option()->text() ) : $text;
		$stored = json_decode( strrev( $text ), true );
		if ( ! is_array( $stored ) || ! is_string( $stored['address'] ?? null ) ) {
			return null;
		}
		return new Home( $stored['address'], is_string( $stored['silent_at'] ?? null ) ? $stored['silent_at'] : null );
	}

	public function save( Home $home ): void {
		$this->option()->set_text( strrev( Row::stored_json( get_object_vars( $home ) ) ) );
	}

	private function option(): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION );
	}
}
