<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Network\Home;
use MultisiteWebhooks\Domain\Network\HomeStore;

/**
 * The home in a network option. It is written backwards: who makes a copy replaces the old address everywhere in the
 * database, and must not replace this one, or the copy would take itself for the real network.
 */
final readonly class HomeOption implements HomeStore {

	private const OPTION = 'multisite_webhooks_home';

	public function __construct( private Database $database ) {}

	public function find(): ?Home {
		$kept = json_decode( strrev( $this->row()->text() ), true );
		if ( ! is_array( $kept ) || ! is_string( $kept['address'] ?? null ) ) {
			return null;
		}
		return new Home( $kept['address'], is_string( $kept['silent_at'] ?? null ) ? $kept['silent_at'] : null );
	}

	public function save( Home $home ): void {
		$this->row()->set_text( strrev( Row::stored_json( get_object_vars( $home ) ) ) );
	}

	private function row(): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION );
	}
}
