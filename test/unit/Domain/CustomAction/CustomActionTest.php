<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\Arguments\SecretArguments;
use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\FieldRules;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( CustomAction::class )]
#[CoversClass( SecretArguments::class )]
final class CustomActionTest extends TestCase {

	public function test_arguments_become_fields(): void {
		$payload = self::action()->payload( [ '7', (object) [ 'billing' => [ 'email' => 'ana@example.com' ] ] ] );

		self::assertSame(
			[
				'order_id' => 7,
				'email'    => 'ana@example.com',
				'note'     => null,
			],
			$payload
		);
	}

	public function test_each_field_is_there_whatever_is_fired(): void {
		self::assertSame(
			[
				'order_id' => null,
				'email'    => null,
				'note'     => null,
			],
			self::action()->payload( [] )
		);
	}

	public function test_an_argument_that_opens_accounts_is_null(): void {
		$action = self::action(
			'after_password_reset',
			[
				[
					'name' => 'new',
					'from' => '1',
					'type' => 'string',
				],
			]
		);

		self::assertSame( [ 'new' => null ], $action->payload( [ 'ana', 'hunter2' ] ) );
	}

	public function test_an_email_is_null_because_it_may_have_a_link_that_opens_an_account(): void {
		$action = self::action(
			'wp_mail',
			[
				[
					'name' => 'text',
					'from' => '0.message',
					'type' => 'string',
				],
			]
		);

		self::assertSame( [ 'text' => null ], $action->payload( [ [ 'message' => 'Reset your password: https://network.example/?key=abc' ] ] ) );
	}

	public function test_it_is_an_event_type_with_a_schema(): void {
		$type = self::action()->event_type();

		self::assertSame( 'order_shipped', $type->slug );
		self::assertSame( 'custom', $type->group );
		self::assertSame( [ 'integer', 'null' ], $type->property( 'order_id' )['type'] ?? null );
		self::assertSame(
			[
				'order_id' => 12,
				'email'    => 'ana@example.com',
				'note'     => null,
			],
			$type->example
		);
		self::assertSame( 'shop_shipped', $type->schema['x-action'] ?? null );
		self::assertSame( [ 'order_id', 'email', 'note' ], $type->schema['required'] ?? null );
		$properties = $type->schema['properties'] ?? null;
		self::assertIsArray( $properties );
		$personal = array_filter( $properties, static fn ( mixed $one ): bool => is_array( $one ) && isset( $one['x-personal'] ) );
		self::assertSame( [ 'email' ], array_keys( $personal ) );
	}

	/** @param list<array<string, mixed>>|null $fields */
	private static function action( string $action = 'shop_shipped', ?array $fields = null ): CustomAction {
		$fields ??= [
			[
				'name'    => 'order_id',
				'from'    => '0',
				'type'    => 'integer',
				'example' => 12,
			],
			[
				'name'     => 'email',
				'from'     => '1.billing.email',
				'type'     => 'string',
				'personal' => true,
				'example'  => 'real@customer.test',
			],
			[
				'name' => 'note',
				'from' => '2',
				'type' => 'string',
			],
		];
		$now      = new \DateTimeImmutable( '2026-11-27T20:00:00Z' );
		return new CustomAction( 'order_shipped', 'Order Shipped', 'An order left.', $action, FieldRules::read( $fields ), $now, $now );
	}
}
