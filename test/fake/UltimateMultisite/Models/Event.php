<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

/** A row in Ultimate Multisite's own log. */
final class Event extends Base_Model {

	protected const COLUMNS = [
		'severity'     => 3,
		'slug'         => '',
		'object_type'  => '',
		'object_id'    => 0,
		'initiator'    => 'system',
		'author_id'    => 0,
		'payload'      => [],
		'date_created' => '2026-11-27 10:00:00',
	];

	protected const REQUIRED = [ 'slug', 'object_type' ];

	public function get_slug(): string {
		return $this->text( 'slug' );
	}

	/** @return array<array-key, mixed> */
	public function get_payload(): array {
		return (array) $this->values['payload'];
	}

	public function get_object_type(): string {
		return $this->text( 'object_type' );
	}

	public function get_object_id(): int {
		return $this->number( 'object_id' );
	}
}
