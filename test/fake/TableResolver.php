<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Webhook\Address\Resolver;

/** Knows only the configured names. */
final class TableResolver implements Resolver {

	/** @param array<string, list<string>> $names */
	public function __construct( private array $names = [ 'example.com' => [ '93.184.215.14' ] ] ) {}

	public function addresses( string $host ): array {
		return $this->names[ $host ] ?? [];
	}

	/** @param list<string> $addresses */
	public function set( string $host, array $addresses ): void {
		$this->names[ $host ] = $addresses;
	}
}
