<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Catalog;

use MultisiteWebhooks\Adapter\Catalog\References;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** What the payloads of several event types share. */
#[CoversClass( References::class )]
final class ReferencesTest extends TestCase {

	private const FILE = __DIR__ . '/../../../../plugin/schema/payload-definitions.json';

	public function test_a_reference_is_replaced_wherever_it_is(): void {
		$schema = [
			'type'       => 'object',
			'properties' => [
				'site_id' => [ '$ref' => '../payload-definitions.json#/$defs/site_id' ],
				'list'    => [
					'type'  => 'array',
					'items' => [ '$ref' => '../payload-definitions.json#/$defs/site_id' ],
				],
			],
		];

		$resolved = ( new References( self::FILE ) )->resolved( $schema );

		$site_id = [
			'type'        => 'integer',
			'description' => 'ID of the site.',
		];
		self::assertSame(
			[
				'type'       => 'object',
				'properties' => [
					'site_id' => $site_id,
					'list'    => [
						'type'  => 'array',
						'items' => $site_id,
					],
				],
			],
			$resolved
		);
	}

	public function test_what_stands_beside_a_reference_wins(): void {
		$schema = [
			'$ref'        => '../payload-definitions.json#/$defs/site_id',
			'description' => 'ID of the new site.',
		];

		self::assertSame(
			[
				'description' => 'ID of the new site.',
				'type'        => 'integer',
			],
			( new References( self::FILE ) )->resolved( $schema )
		);
	}
}
