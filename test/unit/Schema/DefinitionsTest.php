<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Catalog\Unavailable;
use MultisiteWebhooks\Domain\CustomAction\FieldType;
use MultisiteWebhooks\Domain\CustomAction\Watch\RequestKind;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Network\SiteOrder;
use MultisiteWebhooks\Domain\Retention\ChangeRetention;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\HeldDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookOrder;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Words\Failures\FormField;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What the schemas define is what PHP knows. */
#[CoversNothing]
final class DefinitionsTest extends TestCase {

	private const FOLDER = __DIR__ . '/../../../plugin/schema';

	private const ENUMS = [
		'webhook-status'  => WebhookStatus::class,
		'webhook-order'   => WebhookOrder::class,
		'delivery-status' => DeliveryStatus::class,
		'format'          => Format::class,
		'held'            => HeldDeliveries::class,
		'unavailable'     => Unavailable::class,
		'cause'           => Cause::class,
		'site-order'      => SiteOrder::class,
		'form-field'      => FormField::class,
		'response-cut'    => ResponseCut::class,
		'disabled-reason' => DisabledReason::class,
		'event-source'    => EventSource::class,
		'context'         => Context::class,
		'field-type'      => FieldType::class,
		'request-kind'    => RequestKind::class,
	];

	/** Those that no PHP enum has. */
	private const OTHERS = [ 'order', 'retention-setting' ];

	/** @param class-string<\BackedEnum> $type */
	#[DataProvider( 'enums' )]
	public function test_an_enum_has_the_choices_of_its_definition( string $name, string $type ): void {
		self::assertSame( array_column( $type::cases(), 'value' ), self::definitions()[ $name ]->choices() );
	}

	/** @return iterable<string, array{string, class-string<\BackedEnum>}> */
	public static function enums(): iterable {
		foreach ( self::ENUMS as $name => $type ) {
			yield $name => [ $name, $type ];
		}
	}

	public function test_every_list_among_the_definitions_is_compared(): void {
		$lists = array_filter( self::definitions(), static fn ( ParameterSchema $definition ): bool => [] !== $definition->choices() );

		self::assertEqualsCanonicalizing( [ ...array_keys( self::ENUMS ), ...self::OTHERS ], array_keys( $lists ) );
	}

	/** Values that a schema takes must not be refused by the domain, nor the other way round. */
	public function test_patterns_are_those_of_the_domain(): void {
		$definitions = self::definitions();

		self::assertSame( '^' . WebhookId::PATTERN . '$', $definitions['webhook-id']->text( 'pattern' ) );
		self::assertSame( '^' . EventId::PATTERN . '$', $definitions['event-id']->text( 'pattern' ) );
		self::assertSame( '^' . DeliveryId::PATTERN . '$', $definitions['delivery-id']->text( 'pattern' ) );
		self::assertSame( '^([*]|' . substr( EventType::SLUG, 3, -3 ) . ')$', $definitions['event-type-or-all']->text( 'pattern' ) );
	}

	#[DataProvider( 'reasons' )]
	public function test_a_reason_is_a_cause_or_a_status( Failure $failure ): void {
		$choices = self::definitions()['reason']->schema['anyOf'] ?? null;
		self::assertIsArray( $choices );
		self::assertIsArray( $choices[1] );
		$pattern = $choices[1]['pattern'] ?? null;
		self::assertIsString( $pattern );

		self::assertTrue( null !== $failure->cause() || 1 === preg_match( "/{$pattern}/", $failure->reason ), $failure->reason );
		self::assertSame( [ '$ref' => '#/$defs/cause' ], $choices[0] );
	}

	/** @return iterable<string, array{Failure}> */
	public static function reasons(): iterable {
		foreach ( Cause::cases() as $cause ) {
			yield $cause->value => [ Failure::because( $cause ) ];
		}
		foreach ( [ 100, 304, 404, 599, 999 ] as $code ) {
			yield (string) $code => [ Failure::status( $code ) ];
		}
	}

	public function test_settings_have_the_names_and_limits_of_the_domain(): void {
		$properties = ( new Schemas( self::FOLDER ) )->properties( 'settings' );

		self::assertSame( array_keys( ChangeRetention::CONSTANTS ), self::definitions()['retention-setting']->choices() );
		foreach ( [
			ChangeRetention::CONTENT => RetentionDays::DEFAULT_CONTENT,
			ChangeRetention::LOG     => RetentionDays::DEFAULT_LOG,
		] as $name => $days ) {
			$setting = new ParameterSchema( $properties[ $name ] );
			self::assertSame( RetentionDays::MIN, $setting->number( 'minimum' ) );
			self::assertSame( RetentionDays::MAX, $setting->number( 'maximum' ) );
			self::assertSame( $days, $setting->number( 'default' ) );
		}
	}

	/** @return array<string, ParameterSchema> */
	private static function definitions(): array {
		$file    = json_decode( (string) file_get_contents( self::FOLDER . '/definitions.json' ), true );
		$schemas = [];
		foreach ( is_array( $file ) && is_array( $file['$defs'] ) ? $file['$defs'] : [] as $name => $schema ) {
			$named = [];
			foreach ( is_array( $schema ) ? $schema : [] as $keyword => $value ) {
				$named[ (string) $keyword ] = $value;
			}
			$schemas[ (string) $name ] = new ParameterSchema( $named );
		}
		return $schemas;
	}
}
