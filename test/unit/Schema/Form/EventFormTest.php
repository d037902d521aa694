<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema\Form;

use MultisiteWebhooks\Adapter\Catalog\SchemaFile;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** A file that breaks one rule of the form is found, with the place. */
#[CoversNothing]
final class EventFormTest extends TestCase {

	public function test_a_file_in_the_right_form_has_no_problems(): void {
		self::assertSame( [], self::problems( self::good() ) );
	}

	/** @param array<string, mixed> $changed Keys of the file. */
	#[DataProvider( 'planted_files' )]
	public function test_planted_problems_of_a_file_are_found( array $changed, string $problem ): void {
		self::assertContains( $problem, self::problems( array_replace( self::good(), $changed ) ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function planted_files(): array {
		$keys   = '$schema, title, description, x-group, x-source, x-since, x-summary, type, properties, required, examples';
		$prose  = 'description: this is not one to three sentences';
		$source = 'x-source is neither wordpress nor ultimate-multisite';
		$many   = [ 'payer_name', 'note', 'note', 'note' ];
		return [
			'an unknown key'        => [ [ 'more' => [] ], "Its keys are {$keys}, more" ],
			'a title'               => [ [ 'title' => 'Order paid' ], 'title: “paid” is no Title Case' ],
			'a small first word'    => [ [ 'title' => 'a Paid Order' ], 'title: “a” is no Title Case' ],
			'no sentence'           => [ [ 'description' => 'an order was paid' ], $prose ],
			'four sentences'        => [ [ 'description' => 'One. Two. Three. Four.' ], $prose ],
			'no group'              => [ [ 'x-group' => 'orders' ], 'x-group: “orders” is unknown' ],
			'no source'             => [ [ 'x-source' => 'custom' ], $source ],
			'no version'            => [ [ 'x-since' => 'now' ], 'x-since is no version' ],
			'a list'                => [ [ 'type' => 'array' ], 'type is not object' ],
			'no summary'            => [ [ 'x-summary' => [] ], 'x-summary says nothing of the example' ],
			'a long summary'        => [ [ 'x-summary' => $many ], 'x-summary names too many fields' ],
			'an unknown summary'    => [ [ 'x-summary' => [ 'payer' ] ], 'x-summary: there is no property payer' ],
			'an object as summary'  => [ [ 'x-summary' => [ 'buyer' ] ], 'x-summary: buyer is no text' ],
			'no properties'         => [ [ 'properties' => [] ], 'properties: there are none' ],
			'required is not there' => [ [ 'required' => [ 'payer' ] ], 'required: there is no property payer' ],
			'required is a text'    => [ [ 'required' => 'total' ], 'required is no list' ],
			'no example'            => [ [ 'examples' => [] ], 'There is not one example' ],
			'two examples'          => [ [ 'examples' => [ [ 'order_id' => 1 ], [] ] ], 'There is not one example' ],
		];
	}

	/** @param string $json Of the property. */
	#[DataProvider( 'planted_properties' )]
	#[DataProvider( 'planted_people' )]
	#[DataProvider( 'planted_objects' )]
	public function test_planted_problems_of_a_property_are_found( string $name, string $json, string $problem ): void {
		$file = self::good();
		self::assertIsArray( $file['properties'] );
		$file['properties'][ $name ] = json_decode( $json, true, 512, JSON_THROW_ON_ERROR );

		self::assertContains( $problem, self::problems( $file ) );
	}

	/** @return array<string, array{string, string, string}> */
	public static function planted_properties(): array {
		$money = 'amount: its description names no currency';
		$other = 'by: this refers to no definition, or adds too much to it';
		$actor = '"$ref":"../payload-definitions.json#/$defs/actor"';
		return [
			'no type'                    => [ 'a', '{"description":"A."}', 'a: its type is missing or unknown' ],
			'an unknown type'            => [ 'a', '{"type":"text","description":"A."}', 'a: its type is missing or unknown' ],
			'no description'             => [ 'a', '{"type":"string"}', 'a: its description is no sentence' ],
			'words'                      => [ 'a', '{"type":"string","description":"a note"}', 'a: its description is no sentence' ],
			'a keyword that is not read' => [ 'a', '{"type":"string","const":"a"}', 'a: WordPress does not read const' ],
			'a format that is not read'  => [ 'a', '{"type":"string","format":"date"}', 'a: its format is unknown' ],
			'x-personal is not true'     => [ 'a', '{"type":"string","x-personal":false}', 'a: x-personal is true or absent' ],
			'an amount without decimals' => [ 'amount', '{"type":"integer"}', 'amount: an amount is a decimal number' ],
			'an amount of no currency'   => [ 'amount', '{"type":"number","description":"It."}', $money ],
			'a reference to elsewhere'   => [ 'by', '{"$ref":"#/$defs/actor"}', $other ],
			'a reference beside more'    => [ 'by', "{{$actor},\"type\":\"string\"}", $other ],
		];
	}

	/** @return array<string, array{string, string, string}> */
	public static function planted_people(): array {
		$names  = [ 'user_email', 'email', 'login', 'user_login', 'first_name', 'display_name', 'customer_name', 'user_id' ];
		$names  = [ ...$names, 'customer_user_id', 'post_author_id', 'ip', 'ip_address', 'customer_billing_address', 'role', 'old_roles' ];
		$people = [
			'within an object' => [ 'by', '{"type":"object","properties":{"login":{}}}', 'by.login: x-personal is missing' ],
			'within a list'    => [ 'by', '{"type":"array","items":{"type":"object","properties":{"ip":{}}}}', 'by[].ip: x-personal is missing' ],
		];
		foreach ( $names as $name ) {
			$people[ $name ] = [ $name, '{"type":"string"}', "{$name}: x-personal is missing" ];
		}
		return $people;
	}

	/** @return array<string, array{string, string, string}> */
	public static function planted_objects(): array {
		$open = '{"type":"object","additionalProperties":{"type":"object","properties":{"a":{}},"required":[]}}';
		return [
			'a list of anything'       => [ 'by', '{"type":"array"}', 'by: its items have no type' ],
			'an object of anything'    => [ 'by', '{"type":["object","null"]}', 'by.properties: there are none' ],
			'a field without required' => [ 'by', '{"type":"object","properties":{"a":{}}}', 'by.required is no list' ],
			'within an open object'    => [ 'by', $open, 'by.*.a: its description is no sentence' ],
			'one that may hold people' => [ 'by', $open, 'by: x-personal is missing, for a field beside it is personal' ],
		];
	}

	public function test_an_example_may_be_null_where_the_description_says_what_that_means(): void {
		$file = self::good();
		self::assertIsArray( $file['examples'] );
		self::assertIsArray( $file['examples'][0] );
		$file['examples'][0]['buyer'] = null;

		self::assertSame( [], self::problems( $file ) );
	}

	public function test_what_is_personal_as_a_whole_needs_no_marks_within(): void {
		$file = self::good();
		self::assertIsArray( $file['properties'] );
		$person = '{"type":"object","description":"Who.","x-personal":true,"properties":{"login":%s},"required":[]}';
		$text   = '{"type":"string","description":"A name."}';

		$file['properties']['by'] = json_decode( sprintf( $person, $text ), true, 512, JSON_THROW_ON_ERROR );
		self::assertSame( [], self::problems( $file ) );
	}

	/** @param array<string, mixed> $values */
	#[DataProvider( 'planted_examples' )]
	public function test_planted_problems_of_an_example_are_found( array $values, string $problem ): void {
		$file = self::good();
		self::assertIsArray( $file['examples'] );
		self::assertIsArray( $file['examples'][0] );
		$file['examples'][0] = array_replace( $file['examples'][0], $values );

		self::assertContains( $problem, self::problems( $file ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function planted_examples(): array {
		$parts = [
			[
				'sku'  => 'A1',
				'more' => 1,
			],
		];
		return [
			'null'                  => [ [ 'note' => null ], 'example: note is null, and its description does not say what that means' ],
			'an id of zero'         => [ [ 'order_id' => 0 ], 'example: order_id is 0' ],
			'a person of elsewhere' => [ [ 'note' => 'Ask ana@acme.test.' ], 'example: note holds an address at acme.test' ],
			'another time'          => [ [ 'paid_at' => '2026-11-24T14:02:11Z' ], 'example: paid_at is no time with milliseconds in UTC' ],
			'another type'          => [ [ 'total' => 'much' ], 'example/total: The data (string) must match the type: number' ],
			'no email'              => [ [ 'payer_email' => 'ana' ], "example/payer_email: The data must match the 'email' format" ],
			'more than the schema'  => [ [ 'more' => 1 ], 'example/: Additional object properties are not allowed: more' ],
			'more within an object' => [ [ 'parts' => $parts ], 'example/parts/0: Additional object properties are not allowed: more' ],
		];
	}

	public function test_what_is_required_is_in_the_example(): void {
		self::assertContains(
			'example/: The required properties (order_id, total) are missing',
			self::problems( [ 'examples' => [ [ 'note' => 'A.' ] ] ] + self::good() )
		);
	}

	/**
	 * @param array<string, mixed> $file
	 * @return list<string>
	 */
	private static function problems( array $file ): array {
		return EventForm::problems( $file, SchemaFile::event_type( 'order_paid', $file ) );
	}

	/** @return array<string, mixed> */
	private static function good(): array {
		$file = json_decode( (string) file_get_contents( __DIR__ . '/order_paid.json' ), true, 512, JSON_THROW_ON_ERROR );
		self::assertIsArray( $file );
		$named = [];
		foreach ( $file as $key => $value ) {
			$named[ (string) $key ] = $value;
		}
		return $named;
	}
}
